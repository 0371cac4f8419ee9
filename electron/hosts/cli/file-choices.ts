import path from 'node:path';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { FileChoice } from '../../../shared/domain/import.ts';

interface Said {
  sourceOf?: string[];
  kindOf?: string[];
}

/** Collects the values of an option that may be repeated. */
export const gathered = (value: string, before: string[] = []): string[] => [...before, value];

/** What `--source-of` and `--kind-of` say, file by file. @throws Refusal bad_choice */
export function perFile(paths: readonly string[], { sourceOf = [], kindOf = [] }: Said): FileChoice[] {
  const choices = new Map<string, FileChoice>();
  const add = (option: string, said: string, set: (value: string) => Omit<FileChoice, 'file'>) => {
    const { file, value } = parted(option, said, paths);
    choices.set(file, { ...choices.get(file), file, ...set(value) });
  };
  for (const said of sourceOf) add('--source-of', said, (source) => ({ source }));
  for (const said of kindOf) add('--kind-of', said, (value) => ({ kind: kindNamed(value) }));
  return [...choices.values()];
}

function kindNamed(value: string): 'human' | 'simulator' {
  if (value === 'human' || value === 'simulator') return value;
  throw new Refusal('bad_choice', `--kind-of takes human or simulator, not ${value}. Nothing was imported.`);
}

/** `file=value`: where several signs could part it, the file is one that was given; else the first parts it. */
function parted(option: string, said: string, paths: readonly string[]): { file: string; value: string } {
  const given = new Set(paths.flatMap((file) => [file, path.basename(file)]));
  const places = [...said].flatMap((sign, at) => (sign === '=' ? [at] : []));
  const at = places.find((place) => given.has(said.slice(0, place))) ?? places[0];
  const value = at === undefined ? '' : said.slice(at + 1).trim();
  if (at === undefined || at === 0 || value === '') {
    throw new Refusal('bad_choice', `${option} takes FILE=VALUE, not ${said}. Nothing was imported.`);
  }
  const file = said.slice(0, at);
  return { file: paths.includes(file) ? path.basename(file) : file, value };
}
