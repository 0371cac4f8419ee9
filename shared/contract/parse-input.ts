import type { z } from 'zod';
import { Refusal } from '../domain/errors.ts';
import { type CommandName, commands, isCommand, type Parsed } from './commands.ts';

/** The command of this name. Own-property lookup: `constructor` and `__proto__` are unknown commands like any other. */
export function commandNamed(name: unknown): CommandName {
  if (typeof name === 'string' && isCommand(name)) return name;
  throw new Refusal('unknown_command', `There is no command ${JSON.stringify(name) ?? String(name)}.`);
}

/** @throws Refusal `bad_input` that names each wrong member in words. */
export function parseInput<Name extends CommandName>(name: Name, input: unknown): Parsed<Name> {
  const result = commands[name].input.safeParse(input);
  if (result.success) return result.data as Parsed<Name>;
  const issues = result.error.issues.slice(0, 10).map(inWords);
  throw new Refusal('bad_input', `${name} was refused: ${issues.join('; ')}. Nothing was changed.`, {
    command: name,
    issues,
  });
}

function inWords({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
