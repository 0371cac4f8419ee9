import type { z } from 'zod';

/**
 * A command of the contract. `where` says who answers: the worker that owns the open study, or the host itself
 * (profile, files, opening). `paths` names input fields that hold a file reference; every host turns them into real
 * paths by its own rules before dispatch (a picked dialog entry, an upload, a listing inside the root, an argument).
 */
export interface CommandDefinition<
  Input extends z.ZodType = z.ZodType,
  Where extends 'study' | 'host' = 'study' | 'host',
> {
  access: 'read' | 'write';
  where: Where;
  input: Input;
  paths: readonly string[];
}

type StudyCommand<Input extends z.ZodType> = CommandDefinition<Input, 'study'>;
type HostCommand<Input extends z.ZodType> = CommandDefinition<Input, 'host'>;

export function read<Input extends z.ZodType>(input: Input, paths: readonly string[] = []): StudyCommand<Input> {
  return { access: 'read', where: 'study', input, paths };
}

export function write<Input extends z.ZodType>(input: Input, paths: readonly string[] = []): StudyCommand<Input> {
  return { access: 'write', where: 'study', input, paths };
}

export function host<Input extends z.ZodType>(input: Input, paths: readonly string[] = []): HostCommand<Input> {
  return { access: 'write', where: 'host', input, paths };
}
