import { globSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../shared/domain/errors.ts';

/**
 * Files that a list of paths means: a folder stands for its JSON files, a pattern (`runs/*.json`, where the shell has not
 * done it) for what it matches. Order as given, names sorted within. @throws Refusal `no_file`
 */
export function expandPaths(paths: readonly string[]): string[] {
  const files = paths.flatMap((given) => {
    const stat = statSync(given, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return jsonFilesIn(given);
    if (stat) return [given];
    const matched = globSync(given).sort();
    if (matched.length === 0) throw new Refusal('no_file', `${given} is no file, no folder and matches nothing.`);
    return matched;
  });
  return [...new Set(files)];
}

function jsonFilesIn(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Refusal('no_file', `The folder ${folder} holds no JSON file.`);
  return names.map((name) => path.join(folder, name));
}
