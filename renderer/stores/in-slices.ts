import { isQuiet } from './activity.ts';

const BUDGET_MS = 5;
const FRAME_MS = 16;

/**
 * Does a task in slices of a few milliseconds, and a step of it a frame while somebody does something; null when the signal
 * says that nobody waits any more.
 */
export async function inSlices<Result>(task: Generator<void, Result>, signal?: AbortSignal): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + BUDGET_MS;
    do {
      const step = task.next();
      if (step.done) return step.value;
    } while (performance.now() < until && isQuiet());
    // also a timer of 0 ms lets input and frames go first
    await new Promise((resolve) => setTimeout(resolve, isQuiet() ? 0 : FRAME_MS));
    if (signal?.aborted) return null;
  }
}
