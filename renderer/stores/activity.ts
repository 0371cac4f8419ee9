/** What wants frames of its own. */
const EVENTS = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'wheel'] as const;
/** A pause that somebody makes, not the time between two turns of a wheel. */
const QUIET_MS = 300;
const FRAME_MS = 16;

let last = Number.NEGATIVE_INFINITY;

/** Something moves on screen now: work that can wait gives way. */
export function noteActivity(): void {
  last = performance.now();
}

/** Whether nobody has done anything for a moment, and nothing plays. */
export function isQuiet(): boolean {
  return performance.now() - last > QUIET_MS;
}

/** Lets input and frames go first, and while somebody does something a whole frame. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, isQuiet() ? 0 : FRAME_MS));
}

/** Lets a frame show what there is. */
export function frame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, FRAME_MS));
}

/** Waits until nobody does anything, but no longer than so many milliseconds. */
export async function pause(most: number): Promise<void> {
  const until = performance.now() + most;
  do await rest();
  while (!isQuiet() && performance.now() < until);
}

/** Hears what people do in the window. @returns ends it */
export function watchActivity(target: EventTarget): () => void {
  for (const type of EVENTS) target.addEventListener(type, noteActivity, { capture: true, passive: true });
  return () => {
    for (const type of EVENTS) target.removeEventListener(type, noteActivity, { capture: true });
  };
}
