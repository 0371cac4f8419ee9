import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from './sources.ts';

const built = ['main/main.js', 'preload/preload.cjs'].every((file) => existsSync(path.join(projectRoot, 'out', file)));
const linux = process.platform === 'linux';
// Parts of the packer itself, found where it finds them.
const packer = createRequire(createRequire(path.join(projectRoot, 'package.json')).resolve('electron-builder'));
const config = readFileSync(path.join(projectRoot, 'electron-builder.yml'), 'utf8');

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'counterpart-packaging-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const node = (args: string[], cwd = projectRoot) =>
  spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, COUNTERPART_PROFILE: dir } });

describe.skipIf(!built || !linux)('the packed app, around a stand-in for Electron', () => {
  let unpacked: string;
  let app: string;

  beforeAll(async () => {
    const stub = path.join(dir, 'stub');
    expect(node(['build/stub-electron.mjs', stub]).status).toBe(0);
    const set = (name: string, value: string) => `-c.${name}=${value}`;
    const options = [
      set('electronDist', stub),
      set('directories.output', path.join(dir, 'dist')),
      '--publish',
      'never',
    ];
    const cli = packer.resolve('electron-builder/cli.js');
    const { status, stdout, stderr } = node([cli, '--linux', '--dir', ...options]);
    expect(status, stdout + stderr).toBe(0);
    unpacked = path.join(dir, 'dist', 'linux-unpacked');
    app = path.join(dir, 'app');
    const { extractAll } = await import(packer.resolve('@electron/asar'));
    await extractAll(path.join(unpacked, 'resources', 'app.asar'), app);
  });

  test('has its fuses set', async () => {
    const { getCurrentFuseWire, FuseV1Options: fuse } = await import(packer.resolve('@electron/fuses'));
    const wire = await getCurrentFuseWire(path.join(unpacked, 'counterpart'));
    const on = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'];
    const off = [
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'GrantFileProtocolExtraPrivileges',
    ];
    for (const name of on) expect([name, wire[fuse[name]]]).toEqual([name, '1'.charCodeAt(0)]);
    for (const name of off) expect([name, wire[fuse[name]]]).toEqual([name, '0'.charCodeAt(0)]);
  });

  test('carries what runs and nothing else: no sources, tests, maps, and one database binary outside the archive', () => {
    const files = spawnSync('find', ['.', '-type', 'f'], { cwd: app, encoding: 'utf8' }).stdout.split('\n');
    expect(files.filter((file) => /\.tsx?$|\.map$|\/test\/|pictures|node-linux/.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['./out/main/main.js', './out/preload/preload.cjs', './package.json']),
    );
    const modules = spawnSync('find', [unpacked, '-name', '*.node'], { encoding: 'utf8' }).stdout.trim().split('\n');
    expect(modules).toEqual([expect.stringMatching(/app\.asar\.unpacked\/.*\/prebuilds\/linux-x64\.node$/)]);
  });

  test('answers commands with its own code and its own database', () => {
    const study = path.join(dir, 'packed.counterpart');
    const cli = path.join(app, 'out', 'main', 'cli.js');
    expect(node([cli, 'study', 'new', study], app)).toMatchObject({ status: 0 });
    const info = node([cli, 'study', 'info', study, '--json'], app);
    expect(JSON.parse(info.stdout)).toMatchObject({ conversations: 0 });
  });
});

describe('the configuration', () => {
  test('packs for three systems and opens both kinds of file', () => {
    for (const system of ['linux:', 'mac:', 'win:']) expect(config).toContain(`\n${system}`);
    expect([...config.matchAll(/- ext: (\S+)/g)].map(([, ext]) => ext)).toEqual(['counterpart', 'counterpart-packet']);
    expect(config).toContain('hardenedRuntime: true');
  });
});
