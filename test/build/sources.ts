import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

export interface Source {
  /** From the project root, with forward slashes. */
  file: string;
  text: string;
}

/** Files below these folders whose names match, sorted. */
export function sourcesIn(folders: readonly string[], extensions: readonly string[] = ['ts', 'tsx', 'mjs']): Source[] {
  const patterns = folders.map((folder) => `${folder}/**/*.{${extensions.join(',')}}`);
  return globSync(patterns, { cwd: projectRoot, exclude: ['**/node_modules/**'] })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));
}

/** The same text without comments; strings that look like comments may suffer, imports do not. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

const importPattern =
  /(?:^|[\s;}])(?:import|export)\s+(?:[\w*{},\s$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** What a source imports, statically and dynamically, types included. */
export function importsOf({ text }: Source): string[] {
  return [...withoutComments(text).matchAll(importPattern)].map(([, fixed, dynamic]) => fixed ?? dynamic ?? '');
}

/** The file or package that an import means: project files from the root, packages by name, `node:` as it is. */
export function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  if (specifier.startsWith('node:')) return 'node:';
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
