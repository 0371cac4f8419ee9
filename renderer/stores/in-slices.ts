const BUDGET_MS = 5;

/** Does a task in slices of a few milliseconds; null when the signal says that nobody waits any more. */
export async function inSlices<Result>(task: Generator<void, Result>, signal?: AbortSignal): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + BUDGET_MS;
    do {
      const step = task.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    // a timer of 0 ms lets input and frames go first
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted) return null;
  }
}
