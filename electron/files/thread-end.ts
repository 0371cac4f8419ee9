import type { Worker } from 'node:worker_threads';

/** How long a thread that was asked to end may take before it is ended from outside. */
const patience = 3000;

/**
 * Waits until a thread that has been asked to end has done so by itself. Ended from outside in the middle of its own end, or of
 * native work, it could take the whole process along.
 */
export async function endOfThread(worker: Worker): Promise<void> {
  if (worker.threadId < 0) return;
  const ended = new Promise<true>((resolve) => worker.once('exit', () => resolve(true)));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const inTime = await Promise.race([ended, late]);
  clearTimeout(timer);
  if (!inTime) await worker.terminate();
}
