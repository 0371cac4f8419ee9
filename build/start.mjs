// npm start -- [STUDY] [--host electron|loopback] [--port N] [--root DIR]
// Builds what is stale, then opens the app: in Electron where its program can be had, else in the browser.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { electronBinary } from './electron-binary.mjs';
import { ensureBuilt } from './ensure-built.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'npm start -- [STUDY.counterpart] [--host electron|loopback] [--port N] [--root DIR]';

/** A failure this soon after the start means that no window could be opened (no display, missing system libraries). */
const soon = 10_000;

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { host: { type: 'string' }, port: { type: 'string' }, root: { type: 'string' } },
    });
    const host = values.host ?? 'any';
    if (!['any', 'electron', 'loopback'].includes(host)) throw new Error(`There is no host ${host}.`);
    if (positionals.length > 1) throw new Error('At most one study can be opened.');
    return { ...values, host, study: positionals[0] };
  } catch (error) {
    console.error(`${error.message}\nUsage: ${usage}`);
    process.exit(2);
  }
}

/** @returns {Promise<string | null>} why it could not run, or null when it ran and ended */
function inElectron(executable, study) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(executable, [root, ...(study ? [path.resolve(study)] : [])], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => {
      if (code !== 0 && !signal && performance.now() - started < soon) return resolve(`it ended at once with ${code}`);
      process.exitCode = code ?? 0;
      resolve(null);
    });
  });
}

async function inBrowser({ study, port, root: folder }) {
  const { main } = await import('../out/main/cli.js');
  const given = { study, port, root: folder };
  const flags = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  await main(['serve', '--open', ...flags]);
}

async function run() {
  const chosen = options();
  await ensureBuilt();
  if (chosen.host === 'loopback') return inBrowser(chosen);
  const binary = electronBinary();
  const why = binary.executable ? await inElectron(binary.executable, chosen.study) : binary.why;
  if (why === null) return;
  if (chosen.host === 'electron') {
    console.error(`Electron cannot be used here: ${why}.`);
    process.exit(1);
  }
  console.error(`Electron cannot be used here (${why}): Counterpart opens in the browser instead.`);
  await inBrowser(chosen);
}

await run();
