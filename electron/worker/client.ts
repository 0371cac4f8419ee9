import { Worker } from 'node:worker_threads';
import { type Reply, unwrap } from '../../shared/contract/reply.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { endOfThread } from '../files/thread-end.ts';
import { threadUrl, thriftyHeap } from '../files/thread-url.ts';
import type { OpenOptions, Request, Response, WorkerOptions } from './protocol.ts';

/** The open study, seen from the main thread. */
export interface WorkerClient {
  /** @returns the study's info. Rejects with a Refusal; the worker can then open another file. */
  open(file: string, options?: OpenOptions): Promise<unknown>;
  /** Rejects with a Refusal that carries the envelope. */
  call(name: string, input: unknown): Promise<unknown>;
  on(listener: (name: string, payload: unknown) => void): () => void;
  /** Called once when the thread ends by itself, with the reason. */
  onEnd(listener: (why: string) => void): void;
  /** Checkpoints and closes the study, then ends the thread. */
  close(): Promise<void>;
}

type Outgoing = Request extends infer One ? (One extends { id: number } ? Omit<One, 'id'> : never) : never;

/** Starts the thread that owns a study's connection. */
export async function startWorker(options: WorkerOptions): Promise<WorkerClient> {
  const worker = new Worker(threadUrl('database-thread'), { workerData: options, resourceLimits: thriftyHeap });
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let last = 0;
  let ended = false;
  let onEnd: (why: string) => void = () => undefined;

  worker.on('message', (response: Response) => {
    if (response.kind === 'event') for (const listener of listeners) listener(response.name, response.payload);
    else settle(response.id, response.reply);
  });
  worker.on('error', (error) => end(`the database thread failed: ${error.message}`));
  worker.on('exit', () => end('the database thread has ended'));

  function settle(id: number, reply: Reply): void {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  }

  function end(why: string): void {
    if (ended) return;
    ended = true;
    const error = {
      code: 'worker_ended',
      message: `No answer: ${why}. What was answered before is saved.`,
      details: null,
    };
    for (const id of [...waiting.keys()]) settle(id, { ok: false, error });
    onEnd(why);
  }

  async function send(request: Outgoing): Promise<unknown> {
    if (ended) throw new Refusal('worker_ended', 'No study is open: the database thread has ended.');
    const id = ++last;
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ ...request, id });
    return unwrap(await reply);
  }

  return {
    open: (file, openOptions = {}) => send({ kind: 'open', file, options: openOptions }),
    call: (name, input) => send({ kind: 'call', name, input }),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEnd(listener) {
      onEnd = listener;
    },
    async close() {
      if (ended) return;
      try {
        await send({ kind: 'close' });
      } finally {
        ended = true;
        await endOfThread(worker);
      }
    },
  };
}

/** Copies an open study whole to `out`, checked, in a thread of its own. Rejects when no copy was made; nothing is left then. */
export function backUpInThread(file: string, out: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadUrl('backup-thread'), { workerData: { file, out } });
    worker.on('message', () => resolve());
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread of the backup has ended')));
  });
}
