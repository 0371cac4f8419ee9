import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from './build-parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Latest change below these files and folders of the project, in milliseconds since 1970. */
export function latestChange(names: readonly string[]): number {
  let latest = 0;
  for (const name of names) {
    const file = path.resolve(root, name);
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const below = isFolder ? readdirSync(file, { recursive: true, encoding: 'utf8' }) : [''];
    for (const entry of below) latest = Math.max(latest, changedAt(path.join(file, entry)));
  }
  return latest;
}

const common = ['shared', 'resources', 'build/build-parts.ts', 'package-lock.json'];

/** The parts of the build that are missing or older than their sources. */
export function staleParts(rendererDir: string = path.join(root, 'out/renderer')): Part[] {
  const stale: Part[] = [];
  const renderer = changedAt(path.join(rendererDir, 'index.html'));
  if (renderer < latestChange(['renderer', 'vite.config.ts', ...common])) stale.push('renderer');
  const electron = latestChange(['electron', ...common]);
  if (changedAt(path.join(root, 'out/main/main.js')) < electron) stale.push('main');
  if (changedAt(path.join(root, 'out/preload/preload.cjs')) < electron) stale.push('preload');
  return stale;
}
