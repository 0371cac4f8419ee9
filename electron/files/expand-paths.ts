import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/errors.ts';
import { fileSource } from './byte-source.ts';
import type { InputFile } from './reading.ts';

const importable = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i;
const deepestFolder = 8;

/**
 * Files to read: folders give their JSON files, own files before those of subfolders, each in order of name. Hidden
 * entries and links are left out, so that a folder cannot lead elsewhere. @throws Refusal file_not_found
 */
export function expandPaths(paths: readonly string[]): InputFile[] {
  return paths.flatMap((given): InputFile[] => {
    const stats = statSync(given, { throwIfNoEntry: false });
    if (!stats) throw new Refusal('file_not_found', `There is no file or folder ${given}. Nothing was imported.`);
    if (!stats.isDirectory()) return [{ source: fileSource(given), picked: true }];
    return filesIn(given, 0).map((file) => ({ source: fileSource(file), picked: false }));
  });
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
