import { parentPort, workerData } from 'node:worker_threads';
import { toEnvelope } from '../../shared/domain/errors.ts';
import { fileSource } from './byte-source.ts';
import { readFiles } from './read-files.ts';
import { groupsAhead, type ReaderMessage, type ReaderTask } from './reader-protocol.ts';

/** Reads and parses files in a thread of its own and hands their records on, a few groups ahead of who takes them. */
const port = parentPort;
if (!port) throw new Error('reader-thread is started as a worker thread');

const { files, options } = workerData as ReaderTask;
const post = (message: ReaderMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);

let ahead = 0;
let wake: (() => void) | null = null;
port.on('message', () => {
  ahead--;
  wake?.();
});

async function run(): Promise<void> {
  const inputs = files.map(({ path, picked }) => ({ source: fileSource(path), picked }));
  for await (const event of readFiles(inputs, options)) {
    post({ kind: 'event', event }, event.kind === 'records' ? [event.bytes.buffer] : []);
    if (event.kind !== 'records') continue;
    ahead++;
    while (ahead >= groupsAhead) await new Promise<void>((resolve) => (wake = resolve));
  }
}

run().then(
  () => {
    post({ kind: 'end' });
    port.close();
  },
  (error: unknown) => {
    post({ kind: 'failed', error: toEnvelope(error) });
    port.close();
  },
);
