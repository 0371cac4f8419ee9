import { Worker } from 'node:worker_threads';
import { type Reply, unwrap } from '../../shared/contract/reply.ts';
import type { Compute } from '../core/compute.ts';
import { endOfThread } from '../files/thread-end.ts';
import { threadUrl } from '../files/thread-url.ts';
import type { ComputeMessage, ComputeRequest, ComputeResponse } from './compute-protocol.ts';

/** Calculations in a thread of their own, which starts with the first of them and is restarted after a failure. */
export function threadCompute(): Compute {
  let thread: ComputeThread | null = null;

  return {
    async run(name, input) {
      thread ??= startThread(() => {
        thread = null;
      });
      return unwrap(await thread.send({ name, input })) as never;
    },
    async close() {
      await thread?.end();
    },
  };
}

interface ComputeThread {
  send(request: Omit<ComputeRequest, 'id'>): Promise<Reply>;
  end(): Promise<unknown>;
}

function startThread(onEnd: () => void): ComputeThread {
  const worker = new Worker(threadUrl('compute-thread'));
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;

  function fail(message: string): void {
    onEnd();
    const error = { code: 'compute_ended', message: `The calculation did not finish: ${message}.`, details: null };
    for (const settle of waiting.values()) settle({ ok: false, error });
    waiting.clear();
  }
  worker.on('message', ({ id, reply }: ComputeResponse) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  worker.on('error', (error) => fail(error.message));
  worker.on('exit', () => fail('its thread has ended'));

  return {
    send(request) {
      const id = ++last;
      worker.postMessage({ ...request, id });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    end: async () => {
      // what is still computed is not waited for
      if (waiting.size > 0) return worker.terminate();
      worker.postMessage('end' satisfies ComputeMessage);
      return endOfThread(worker);
    },
  };
}
