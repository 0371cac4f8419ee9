import type { z } from 'zod';
import { Refusal } from '../domain/errors.ts';
import type { Json } from '../domain/json.ts';
import { type CommandName, commands, isCommand, type Parsed } from './commands.ts';

/** @throws Refusal unknown_command. Own properties only: `constructor` is no command. */
export function commandName(name: string): CommandName {
  if (isCommand(name)) return name;
  throw new Refusal('unknown_command', `There is no command "${name}".`);
}

/** Parses a command's input by its schema. @throws Refusal bad_input, with each place and what is wrong there */
export function parseInput<Name extends CommandName>(name: Name, input: unknown): Parsed<Name> {
  const result = commands[name].input.safeParse(input);
  if (result.success) return result.data as Parsed<Name>;
  const problems = result.error.issues.map(inWords);
  throw new Refusal('bad_input', `${name}: ${problems.join('; ')}.`, { command: name, problems } satisfies Json);
}

function inWords({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
