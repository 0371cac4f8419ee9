// First script on a fresh clone: plain JavaScript, no dependencies, runs on Node 20.19. Checks this Node and the lock
// file, installs with `npm ci` when what is installed differs, and says in one line why it cannot go on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundled = process.platform === 'linux' && process.arch === 'x64';

/** Why this Node cannot run the project, or null. Linux x64 brings its own Node 24 as a dependency. */
export function refusal(version, hasBundledNode) {
  const [major, minor] = version.split('.').map(Number);
  const atLeast = (a, b) => major > a || (major === a && minor >= b);
  if (hasBundledNode) return atLeast(20, 19) ? null : `Counterpart needs Node 20.19 or newer; this is ${version}.`;
  return atLeast(22, 12) ? null : `Counterpart needs Node 22.12 or newer on this system; this is ${version}.`;
}

function readJson(file) {
  return existsSync(root + file) ? JSON.parse(readFileSync(root + file, 'utf8')) : null;
}

/** What differs between package-lock.json and node_modules, or null. */
function stale() {
  const want = readJson('package-lock.json');
  const have = readJson('node_modules/.package-lock.json');
  if (!have) return 'node_modules is missing';
  for (const [name, { version, optional, link }] of Object.entries(want.packages)) {
    if (name === '' || optional || link) continue;
    if (have.packages[name]?.version !== version) return `${name} is not at ${version}`;
  }
  if (bundled && !existsSync(`${root}node_modules/.bin/node`)) return 'the bundled Node is missing';
  return null;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function main() {
  const why = refusal(process.versions.node, bundled);
  if (why) fail(why);
  const reason = stale();
  if (!reason) return;
  console.error(`Installing dependencies (${reason}) ...`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('npm ci failed: see the lines above. Nothing else was changed; run the same command again.');
  if (bundled && !existsSync(`${root}node_modules/.bin/node`)) {
    const own = refusal(process.versions.node, false);
    if (own) fail(`The bundled Node could not be installed. ${own}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
