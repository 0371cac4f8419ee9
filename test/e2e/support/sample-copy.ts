import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { latestChange } from '../../../build/stale.ts';
import { hostDefaults } from '../../../electron/hosts/host-defaults.ts';

const cache = path.resolve(import.meta.dirname, '../../../node_modules/.cache/counterpart');

/** What the sample study is made by: when any of it changes, the kept one is made anew. */
const makers = [
  'shared/sample',
  'shared/formats',
  'resources/sample',
  'electron/db',
  'electron/core',
  'electron/hosts',
];

/** A fresh copy of the sample study in `folder`; the study itself is made once and kept. */
export async function sampleCopy(folder: string): Promise<string> {
  const kept = path.join(cache, 'sample.counterpart');
  if (!existsSync(kept) || statSync(kept).mtimeMs < latestChange(makers)) {
    mkdirSync(cache, { recursive: true });
    const made = path.join(cache, `sample-${process.pid}.counterpart`);
    await hostDefaults({ dir: cache, studies: cache }).makeSample(made);
    copyFileSync(made, kept);
    rmSync(made);
  }
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, 'sample.counterpart');
  copyFileSync(kept, copy);
  return copy;
}
