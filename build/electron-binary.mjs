// Where Electron's own executable is, fetching it when that is quick. No install script runs in this project, so the
// executable is not there after npm ci: Electron's package has a script that gets it on first use.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const downloadLimit = 15_000;

/** @returns {{executable: string} | {why: string}} */
export function electronBinary(env = process.env, folder = electronFolder()) {
  if (folder === null) return { why: 'its package is not installed' };
  const found = installed(env, folder);
  if (found) return { executable: found };
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return { why: `it is not in ${env.ELECTRON_OVERRIDE_DIST_PATH}` };
  if (!hasDisplay(env)) return { why: 'there is no display' };
  console.error('Fetching Electron (at most 15 s) ...');
  const { status } = spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: downloadLimit,
    killSignal: 'SIGKILL',
  });
  const fetched = status === 0 ? installed(env, folder) : null;
  return fetched ? { executable: fetched } : { why: 'its program could not be fetched within 15 s' };
}

export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

function electronFolder() {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function installed(env, folder) {
  const named = path.join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8') : null;
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!override && name === null) return null;
  const executable = path.join(override || path.join(folder, 'dist'), name ?? 'electron');
  return existsSync(executable) ? executable : null;
}
