import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/errors.ts';
import { fileSource } from './byte-source.ts';
import type { InputFile } from './reading.ts';

/** Names of files that folders and archives are searched for. */
export const importable = /\.(?:(?:json|jsonl|ndjson|csv|tsv)(?:\.gz)?|zip)$/i;
const deepestFolder = 8;

/** Layout of a run in many files: what belongs to all of them, beside the folder with one file each. */
const together = { facts: 'results.json', folder: 'simulations' };

/**
 * Files to read: folders give their JSON files, own files before those of subfolders, each in order of name. Hidden
 * entries and links are left out, so that a folder cannot lead elsewhere. @throws Refusal file_not_found
 */
export function expandPaths(paths: readonly string[]): InputFile[] {
  const found = paths.flatMap((given): InputFile[] => {
    const stats = statSync(given, { throwIfNoEntry: false });
    if (!stats) throw new Refusal('file_not_found', `There is no file or folder ${given}. Nothing was imported.`);
    if (!stats.isDirectory()) return [{ source: fileSource(given), picked: true }];
    return filesIn(given, 0).map((file) => ({ source: fileSource(file), picked: false }));
  });
  const known = new Set(found.map(({ source }) => path.resolve(source.path)));
  const missing = [...new Set(paths.flatMap(belongsTo))].filter((file) => !known.has(file));
  return [...found, ...missing.map((file) => ({ source: fileSource(file), picked: false }))];
}

/** Files without which a picked one of the split layout is not whole. */
function belongsTo(given: string): string[] {
  const file = path.resolve(given);
  const folder = path.dirname(file);
  if (path.basename(file) === together.facts) return filesOf(path.join(folder, together.folder));
  if (path.basename(folder) !== together.folder) return [];
  const facts = path.join(path.dirname(folder), together.facts);
  return statSync(facts, { throwIfNoEntry: false })?.isFile() ? [facts] : [];
}

function filesOf(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? filesIn(folder, deepestFolder) : [];
}

function filesIn(folder: string, depth: number): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile() && importable.test(entry.name));
  const folders = depth < deepestFolder ? entries.filter((entry) => entry.isDirectory()) : [];
  return [
    ...files.map(({ name }) => path.join(folder, name)),
    ...folders.flatMap(({ name }) => filesIn(path.join(folder, name), depth + 1)),
  ];
}
