/**
 * Work on a long conversation is written as generators, so that a window may do it in slices between its frames. A rest is
 * due after so many rows, steps or hits: about half a millisecond.
 */
const REST = 500;

/** Whether a rest is due after the item with this index. */
export function restsAfter(index: number): boolean {
  return index % REST === REST - 1;
}

/** Does all of it at once. */
export function finish<Result>(work: Generator<void, Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
