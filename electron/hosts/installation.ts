import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** This installation's own random name, made once: authors of revisions are `<installation>/<annotator>`. */
export function installationId(profileDir: string): string {
  const file = path.join(profileDir, 'installation.json');
  const stored = readJsonFile(file);
  if (typeof stored === 'object' && stored !== null && 'id' in stored && typeof stored.id === 'string')
    return stored.id;
  const id = randomBytes(8).toString('hex');
  writeJsonFile(file, { id });
  return id;
}
