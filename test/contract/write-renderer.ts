import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The least that the loopback host takes for a built renderer. */
export function writeRenderer(dir: string): string {
  const folder = path.join(dir, 'renderer');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Counterpart</title>');
  return folder;
}
