import { Worker } from 'node:worker_threads';
import type { SearchText, SearchTexts } from '../core/search/texts.ts';
import { endOfThread } from '../files/end-of-thread.ts';
import { threadUrl } from '../files/thread-url.ts';
import type { SearchTextRequest, SearchTextResponse } from './search-text-protocol.ts';

/** Idle for so long, the thread ends; the next need starts another. */
const idleMilliseconds = 10_000;

interface TextThread {
  ask(request: SearchTextRequest): Promise<SearchText[]>;
  end(): Promise<unknown>;
}

/** Texts made in a thread of its own, with a connection that only reads. One request at a time. */
export function threadSearchTexts(file: string): SearchTexts {
  let thread: TextThread | null = null;
  let idle: NodeJS.Timeout | undefined;

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    // It closes its connection itself: ended from outside, it would leave the study's wal file behind.
    await ending?.ask({ kind: 'end' }).catch(() => undefined);
    await ending?.end();
  }

  return {
    async next(after) {
      clearTimeout(idle);
      thread ??= startThread(file, () => {
        thread = null;
      });
      const texts = await thread.ask({ kind: 'next', after });
      idle = setTimeout(() => void close(), idleMilliseconds);
      idle.unref();
      return texts;
    },
    close,
  };
}

function startThread(file: string, onEnd: () => void): TextThread {
  const worker = new Worker(threadUrl('search-text-thread'), { workerData: { file } });
  let waiting: { resolve(texts: SearchText[]): void; reject(error: Error): void } | null = null;

  function fail(message: string): void {
    onEnd();
    waiting?.reject(new Error(message));
    waiting = null;
  }
  worker.on('message', (response: SearchTextResponse) => {
    if ('error' in response) waiting?.reject(new Error(response.error));
    else waiting?.resolve(response.texts);
    waiting = null;
  });
  worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => fail('the thread of the search index has ended'));

  return {
    ask(request) {
      worker.postMessage(request);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    end: () => endOfThread(worker),
  };
}
