import { Worker } from 'node:worker_threads';
import { endOfThread } from '../files/thread-end.ts';
import { type Thread, threadUrl, thriftyHeap } from '../files/thread-url.ts';

/** Idle for so long, the thread ends; the next need starts another. */
const idleMilliseconds = 10_000;

/** The thread of a file closes its connection itself at `end`: ended from outside, it would leave the study's wal file behind. */
export type OnDemandRequest<Request> = Request | { kind: 'end' };
export type OnDemandResponse<Answer> = { answer: Answer } | { error: string };

export interface OnDemandThread<Request, Answer> {
  /** One request at a time. */
  ask(request: Request): Promise<Answer>;
  close(): Promise<void>;
}

/** A thread with a connection of its own to a study's file, which lives while there is something to ask. */
export function onDemandThread<Request, Answer>(name: Thread, file: string): OnDemandThread<Request, Answer> {
  let running: RunningThread<Request, Answer> | null = null;
  let idle: NodeJS.Timeout | undefined;

  /** The end of one thread says nothing about the one that was started after it. */
  function started(): RunningThread<Request, Answer> {
    const thread = startThread<Request, Answer>(name, file, () => {
      if (running === thread) running = null;
    });
    return thread;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = running;
    running = null;
    await ending?.ask({ kind: 'end' }).catch(() => undefined);
    await ending?.end();
  }

  return {
    async ask(request) {
      clearTimeout(idle);
      running ??= started();
      const answer = await running.ask(request);
      idle = setTimeout(() => void close(), idleMilliseconds);
      idle.unref();
      return answer;
    },
    close,
  };
}

interface RunningThread<Request, Answer> {
  ask(request: OnDemandRequest<Request>): Promise<Answer>;
  end(): Promise<unknown>;
}

function startThread<Request, Answer>(name: Thread, file: string, onEnd: () => void): RunningThread<Request, Answer> {
  const worker = new Worker(threadUrl(name), { workerData: { file }, resourceLimits: thriftyHeap });
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;

  function fail(message: string): void {
    onEnd();
    waiting?.reject(new Error(message));
    waiting = null;
  }
  worker.on('message', (response: OnDemandResponse<Answer>) => {
    if ('error' in response) waiting?.reject(new Error(response.error));
    else waiting?.resolve(response.answer);
    waiting = null;
  });
  worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => fail(`the ${name} has ended`));

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
