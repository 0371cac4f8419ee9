import type { z } from 'zod';
import { agreementCommands } from './commands/agreement.ts';
import { annotationCommands } from './commands/annotation.ts';
import { annotatorCommands } from './commands/annotators.ts';
import { exportCommands } from './commands/export.ts';
import { hostCommands } from './commands/host.ts';
import { importCommands } from './commands/import.ts';
import { instrumentCommands } from './commands/instrument.ts';
import { judgementCommands } from './commands/judgements.ts';
import { libraryCommands } from './commands/library.ts';
import { packetCommands } from './commands/packet.ts';
import { planCommands } from './commands/plan.ts';
import { studyCommands } from './commands/study.ts';
import { usiCommands } from './commands/usi.ts';
import { workCommands } from './commands/work.ts';

/** THE map of commands: every transport, the client and the CLI are derived from it. Output types stand in outputs.ts. */
export const commands = {
  ...hostCommands,
  ...studyCommands,
  ...importCommands,
  ...libraryCommands,
  ...annotationCommands,
  ...annotatorCommands,
  ...workCommands,
  ...planCommands,
  ...instrumentCommands,
  ...packetCommands,
  ...usiCommands,
  ...judgementCommands,
  ...agreementCommands,
  ...exportCommands,
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
/** Commands answered by the worker that owns the open study; the others are the host's own. */
export type StudyCommandName = {
  [Name in CommandName]: Commands[Name]['where'] extends 'study' ? Name : never;
}[CommandName];
export type HostCommandName = Exclude<CommandName, StudyCommandName>;
export type Input<Name extends CommandName> = z.input<Commands[Name]['input']>;
export type Parsed<Name extends CommandName> = z.output<Commands[Name]['input']>;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
