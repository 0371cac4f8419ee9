import { isQuiet, rest } from './activity.ts';

/** Milliseconds of a slice; while somebody does something, what they do needs most of a frame. */
const SLICE_MS = { quiet: 5, busy: 1 };

/**
 * Does a task in slices of a few milliseconds, shorter ones and one a frame while somebody does something; null when the
 * signal says that nobody waits any more.
 */
export async function inSlices<Result>(task: Generator<void, Result>, signal?: AbortSignal): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + (isQuiet() ? SLICE_MS.quiet : SLICE_MS.busy);
    do {
      const step = task.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await rest();
    if (signal?.aborted) return null;
  }
}
