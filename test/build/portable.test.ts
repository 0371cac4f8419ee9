import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from 'yauzl';
import { projectRoot } from './sources.ts';

const load = (name: string) => import(path.join(projectRoot, 'build', name));
const built = existsSync(path.join(projectRoot, 'out/main/cli.js'));
/** A namespace of its own has no network but its own loopback. */
const offline = ['-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const canIsolate = spawnSync('unshare', [...offline, 'true']).status === 0;

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'counterpart portable-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe.skipIf(!built || !canIsolate)('the portable app, on a computer with nothing and no network', () => {
  let folder: string;
  const env = () => ({
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: dir,
    COUNTERPART_PROFILE: path.join(dir, 'profile'),
  });
  const isolated = (...args: string[]) =>
    spawnSync('unshare', [...offline, path.join(folder, 'counterpart'), ...args], { env: env(), encoding: 'utf8' });

  beforeAll(async () => {
    const { layOut } = await load('portable.mjs');
    folder = layOut(`${process.platform}-${process.arch}`, dir);
  });

  test('answers on its command line, with a study', () => {
    const study = path.join(dir, 'own.counterpart');
    expect(isolated('study', 'new', study)).toMatchObject({ status: 0 });
    const { stdout, stderr } = isolated('study', 'info', study, '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ conversations: 0 });
  });

  test('serves its page to a browser of the same computer', async () => {
    const study = path.join(dir, 'own.counterpart');
    const child = spawn('unshare', [...offline, path.join(folder, 'counterpart'), 'serve', '--study', study], {
      env: env(),
    });
    try {
      const address = await firstLine(child);
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=/);
      // into the namespace of that process, where its loopback is
      const request = `fetch(${JSON.stringify(address)}).then(async (r) => console.log(r.status, (await r.text()).slice(0, 15)))`;
      const inside = ['-t', String(child.pid), '-n', path.join(folder, 'node'), '-e', request];
      expect(spawnSync('nsenter', inside, { encoding: 'utf8' }).stdout).toMatch(/^200 <!doctype html>/i);
    } finally {
      child.kill();
      await new Promise((resolve) => child.once('exit', resolve));
    }
    expect(existsSync(`${study}-wal`)).toBe(false);
  });

  test('carries one database binary, no maps and no pictures', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((file) => /\.map$|pictures|main\.js$/.test(file))).toEqual([]);
    expect(files).toContain(path.join('app', 'out', 'renderer', 'index.html'));
  });
});

function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stderr?.on('data', (chunk) => {
      text += chunk;
    });
    stdout?.once('data', (chunk) => resolve(String(chunk).split('\n')[0] ?? ''));
    stdout?.once('end', () => reject(new Error(text)));
  });
}

describe('its starter on Windows', () => {
  test('has no block that a parenthesis in a folder name could end, and ends lines as cmd wants them', async () => {
    const { launchers } = await load('portable-launchers.mjs');
    const [{ name, text }] = launchers('win32-x64') as [{ name: string; text: string }];
    expect(name).toBe('counterpart.cmd');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[()\n]/);
    expect(text).toContain('serve --open --study "%~1"');
  });
});

describe('the zip', () => {
  test('keeps which files can be run, and is the same for the same files', async () => {
    const { zipFolder } = await load('zip-folder.mjs');
    const folder = path.join(dir, 'small');
    mkdirSync(path.join(folder, 'a'), { recursive: true });
    writeFileSync(path.join(folder, 'a', 'run'), '#!/bin/sh\n');
    chmodSync(path.join(folder, 'a', 'run'), 0o755);
    writeFileSync(path.join(folder, 'text'), 'text');
    const first = readFileSync(await zipFolder(folder));
    const zip = await zipFolder(folder);
    expect(readFileSync(zip).equals(first)).toBe(true);
    expect(await entries(zip)).toEqual([
      ['small/a/run', 0o755],
      ['small/text', 0o644],
    ]);
  });
});

function entries(file: string): Promise<[string, number][]> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: false }, (error, zip) => {
      if (error || !zip) return reject(error);
      const found: [string, number][] = [];
      zip.on('entry', (entry) => found.push([entry.fileName, (entry.externalFileAttributes >>> 16) & 0o777]));
      zip.on('end', () => resolve(found));
    });
  });
}
