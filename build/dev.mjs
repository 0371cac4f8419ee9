// npm run dev -- [STUDY] [--port N] [--root DIR]: the loopback host, and the renderer built again at every change.
// Reload the page to see it. Without a study the sample opens.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hostDefaults } from '../electron/hosts/host-defaults.ts';
import { startLoopback } from '../electron/hosts/loopback/start.ts';
import { watchRenderer } from './build-parts.ts';
import { ensureBuilt } from './ensure-built.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '0' }, root: { type: 'string' } },
});

const dir = path.resolve('node_modules/.cache/counterpart/dev');
mkdirSync(dir, { recursive: true });
await ensureBuilt(['main']);
// Not where the app is built: a development build never ships.
const rendererDir = path.join(dir, 'renderer');
await watchRenderer(rendererDir);
const loopback = await startLoopback({
  ...hostDefaults({ dir, studies: path.join(dir, 'studies') }),
  rendererDir,
  port: Number(values.port),
  root: values.root,
});
if (positionals[0]) await loopback.host.openFile(path.resolve(positionals[0]));
else await loopback.host.call('study.sample', {});
console.log(loopback.issueUrl());

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void loopback.close().then(() => process.exit(0)));
}
