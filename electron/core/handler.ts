import type { Parsed, StudyCommandName } from '../../shared/contract/commands.ts';
import type { Output } from '../../shared/contract/outputs.ts';
import type { StudyContext } from './context.ts';

/** Answers one command. Its input is parsed; what it throws travels as an envelope. */
export type Handler<Name extends StudyCommandName> = (
  context: StudyContext,
  input: Parsed<Name>,
) => Output<Name> | Promise<Output<Name>>;

export type Handlers<Names extends StudyCommandName = StudyCommandName> = { [Name in Names]: Handler<Name> };
