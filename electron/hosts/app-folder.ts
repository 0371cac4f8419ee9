import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The app's own folder: two up from here in the sources, from the bundle in out/main, and in the packed app. */
const appFolder = path.join(import.meta.dirname, '..', '..');

export const rendererFolder = path.join(appFolder, 'out', 'renderer');

export const buildScript = path.join(appFolder, 'build', 'build.mjs');

export function appVersion(): string {
  return JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')).version;
}

/** A JSON file that ships with the app, by its path below `resources/`. */
export function readResource(name: string): unknown {
  return JSON.parse(readFileSync(path.join(appFolder, 'resources', name), 'utf8'));
}
