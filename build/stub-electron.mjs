// Writes a stand-in for an Electron distribution, with the sentinel that fuses are set behind, so that the layout of the
// packed app can be looked at where Electron itself cannot be had: node build/stub-electron.mjs [DIR]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const dir = path.resolve(process.argv[2] ?? 'node_modules/.cache/electron-stub');
const version = 1;
const states = '101100101';
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([version, states.length]),
  Buffer.from(states),
]);
const program = Buffer.from('#!/bin/sh\necho "stub electron $@"\nexit 0\n');
// No default_app.asar among them: an empty one makes the packer's integrity step fail.
const files = [
  'version',
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'icudtl.dat',
];

rmSync(dir, { recursive: true, force: true });
for (const folder of ['resources', 'locales']) mkdirSync(path.join(dir, folder), { recursive: true });
writeFileSync(path.join(dir, 'electron'), Buffer.concat([program, fuses]), { mode: 0o755 });
for (const file of [...files, 'locales/en-US.pak', 'locales/de.pak']) writeFileSync(path.join(dir, file), 'stub');
console.log(dir);
