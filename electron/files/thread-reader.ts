import { Worker } from 'node:worker_threads';
import { fromEnvelope } from '../../shared/domain/errors.ts';
import type { ReaderMessage, ReaderTask } from './reader-protocol.ts';
import type { InputFile, ReaderEvent, ReadOptions } from './reading.ts';
import { endOfThread } from './thread-end.ts';
import { threadUrl, thriftyHeap } from './thread-url.ts';

/**
 * The same events as `readFiles`, read in a thread of its own. Leaving the loop early ends the thread.
 * @throws Refusal, and a defect when the thread fails
 */
export async function* readInThread(inputs: readonly InputFile[], options: ReadOptions): AsyncGenerator<ReaderEvent> {
  const { format, source, kind = null, perFile = [], domain, mapping, strict = false } = options;
  const task: ReaderTask = {
    files: inputs.map((input) => ({ path: input.source.path, picked: input.picked })),
    options: { format, source, kind, perFile, domain, mapping, strict },
  };
  const worker = new Worker(threadUrl('reader-thread'), { workerData: task, resourceLimits: thriftyHeap });
  const arrived: ReaderMessage[] = [];
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  let ending = false;
  const stir = () => wake?.();
  worker.on('message', (message: ReaderMessage) => {
    ending ||= message.kind !== 'event';
    arrived.push(message);
    stir();
  });
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
    stir();
  });
  worker.on('exit', () => {
    failure ??= new Error('the reader thread ended before its work');
    stir();
  });
  try {
    for (;;) {
      const message = arrived.shift();
      if (message === undefined) {
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (message.kind === 'end') return;
      else if (message.kind === 'failed') throw fromEnvelope(message.error);
      else {
        yield message.event;
        if (message.event.kind === 'records') worker.postMessage('more');
      }
    }
  } finally {
    await (ending ? endOfThread(worker) : worker.terminate());
  }
}
