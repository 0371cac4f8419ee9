import type { CommandName, Input } from '../../shared/contract/commands.ts';
import type { ChosenFiles, FileListing } from '../../shared/contract/outputs.ts';

/** What a command wants of a file reference: something that exists, a study or packet that does not exist yet, or a folder to write to. */
export type ReferenceUse = 'existing' | 'new-study' | 'new-packet' | 'folder';

/**
 * How one host turns the references that its clients send into real paths, and hands out references for paths of its
 * own. Every method throws a Refusal for what the host did not offer.
 */
export interface FileReferences {
  /** True when the host itself shows file dialogs. */
  dialogs: boolean;
  resolve(ref: string, use: ReferenceUse): string;
  /** The reference under which a client may ask for this study again; the same one for the same path. */
  offer(file: string): string;
  /** What a client gets for an exported file: a path, or a download address. */
  deliver(file: string): string;
  list(dir: string): FileListing;
  choose(request: Input<'files.choose'>): Promise<ChosenFiles>;
}

export function useOf(command: CommandName, field: string): ReferenceUse {
  if (command === 'packet.make') return 'new-packet';
  if (['study.create', 'backup.make'].includes(command)) return 'new-study';
  if (command === 'backup.restore' && field === 'file') return 'new-study';
  return command === 'export.run' ? 'folder' : 'existing';
}

/** A copy of the input with the fields that the command declares as `paths` turned into real paths. */
export function resolvePaths<Parsed extends object>(
  input: Parsed,
  fields: readonly string[],
  resolve: (ref: string, field: string) => string,
): Parsed {
  const copy = { ...input } as Record<string, unknown>;
  for (const field of fields) {
    const value = copy[field];
    if (Array.isArray(value)) copy[field] = value.map((ref) => resolve(String(ref), field));
    else if (typeof value === 'string') copy[field] = resolve(value, field);
  }
  return copy as Parsed;
}
