import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from './sources.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'counterpart-start-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A module of plain JavaScript. */
const load = (name: string) => import(path.join(projectRoot, 'build', name));

function program(text: string, folder = dir): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\n${text}\n`);
  chmodSync(path.join(folder, 'electron'), 0o755);
}

describe('which Node is enough', () => {
  test.each([
    ['20.19.0', true, null],
    ['20.18.9', true, 'Counterpart needs Node 20.19 or newer; this is 20.18.9.'],
    ['18.20.0', true, 'Counterpart needs Node 20.19 or newer; this is 18.20.0.'],
    ['22.12.0', false, null],
    ['22.11.0', false, 'Counterpart needs Node 22.12 or newer on this system; this is 22.11.0.'],
    ['20.19.0', false, 'Counterpart needs Node 22.12 or newer on this system; this is 20.19.0.'],
    ['26.0.0', false, null],
  ])('%s, with a Node of our own: %s', async (version, own, expected) => {
    const { refusal } = await load('ensure.mjs');
    expect(refusal(version, own)).toBe(expected);
  });

  test('too old a Node ends with one line and exit code 1, before anything is installed', () => {
    const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.0.0' } });";
    writeFileSync(path.join(dir, 'older.mjs'), older);
    const args = ['--import', path.join(dir, 'older.mjs'), 'build/ensure.mjs'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
    expect([status, stderr.split('\n')]).toEqual([1, [expect.stringContaining('this is 18.0.0.'), '']]);
  });
});

describe("where Electron's program is", () => {
  test('in the folder that the environment names', async () => {
    const { electronBinary } = await load('electron-binary.mjs');
    program('exit 0');
    expect(electronBinary({ ELECTRON_OVERRIDE_DIST_PATH: dir })).toEqual({ executable: path.join(dir, 'electron') });
    const nowhere = { ELECTRON_OVERRIDE_DIST_PATH: path.join(dir, 'nowhere') };
    expect(electronBinary(nowhere)).toEqual({ why: expect.stringContaining('it is not in') });
  });

  test('in its package, once it was fetched', async () => {
    const { electronBinary } = await load('electron-binary.mjs');
    program('exit 0', path.join(dir, 'dist'));
    writeFileSync(path.join(dir, 'path.txt'), 'electron');
    expect(electronBinary({}, dir)).toEqual({ executable: path.join(dir, 'dist', 'electron') });
  });

  test('nowhere without a display, and nothing is fetched', async () => {
    const { electronBinary, hasDisplay } = await load('electron-binary.mjs');
    writeFileSync(path.join(dir, 'install.js'), "require('fs').writeFileSync(__dirname + '/fetched', '')");
    if (process.platform === 'linux') expect(electronBinary({}, dir)).toEqual({ why: 'there is no display' });
    expect(existsSync(path.join(dir, 'fetched'))).toBe(false);
    expect([hasDisplay({}, 'linux'), hasDisplay({ DISPLAY: ':0' }, 'linux'), hasDisplay({}, 'darwin')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('fetched by its own script where there is a display', async () => {
    const { electronBinary } = await load('electron-binary.mjs');
    const made = "require('fs').mkdirSync('dist'); require('fs').writeFileSync('dist/electron', '')";
    writeFileSync(
      path.join(dir, 'install.js'),
      `process.chdir(__dirname); ${made}; require('fs').writeFileSync('path.txt', 'electron')`,
    );
    expect(electronBinary({ DISPLAY: ':0' }, dir)).toEqual({ executable: path.join(dir, 'dist', 'electron') });
    rmSync(path.join(dir, 'path.txt'));
    writeFileSync(path.join(dir, 'install.js'), 'process.exit(1)');
    expect(electronBinary({ DISPLAY: ':0' }, dir)).toEqual({ why: expect.stringContaining('could not be fetched') });
  });
});

describe('npm start', () => {
  const built = existsSync(path.join(projectRoot, 'out/main/main.js'));
  const start = (args: string[], env = {}) =>
    spawnSync(process.execPath, ['build/start.mjs', ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, COUNTERPART_PROFILE: path.join(dir, 'profile'), ...env },
    });

  test.skipIf(!built)('hands the app and the study to Electron and ends with its exit code', () => {
    program(`printf '%s\\n' "$@" > ${dir}/args; exit 0`);
    const { status } = start(['--host', 'electron', 'a.counterpart'], { ELECTRON_OVERRIDE_DIST_PATH: dir });
    const given = readFileSync(path.join(dir, 'args'), 'utf8').trim().split('\n');
    expect([status, given.map((file) => path.resolve(file))]).toEqual([
      0,
      [projectRoot, path.join(projectRoot, 'a.counterpart')],
    ]);
  });

  test.skipIf(!built)('says so when Electron ends at once, and opens the browser host instead', () => {
    program('exit 7');
    const { stderr, status } = start(['missing.counterpart'], { ELECTRON_OVERRIDE_DIST_PATH: dir });
    expect(stderr).toContain('Electron cannot be used here (it ended at once with 7)');
    expect([status, stderr.includes('There is no study at')]).toEqual([1, true]);
  });

  test.each([['--host', 'wayland'], ['--nonsense'], ['a.counterpart', 'b.counterpart']])(
    'is used wrongly with %s %s',
    (...args) => {
      const { status, stderr } = start(args);
      expect([status, stderr]).toEqual([2, expect.stringContaining('Usage: npm start')]);
    },
  );
});
