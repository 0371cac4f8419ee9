/** What wants frames of its own. */
const EVENTS = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'wheel'] as const;
/** A pause that somebody makes, not the time between two turns of a wheel. */
const QUIET_MS = 300;

let last = Number.NEGATIVE_INFINITY;

/** Something moves on screen now: work that can wait gives way. */
export function noteActivity(): void {
  last = performance.now();
}

/** Whether nobody has done anything for a moment, and nothing plays. */
export function isQuiet(): boolean {
  return performance.now() - last > QUIET_MS;
}

/** Hears what people do in the window. @returns ends it */
export function watchActivity(target: EventTarget): () => void {
  for (const type of EVENTS) target.addEventListener(type, noteActivity, { capture: true, passive: true });
  return () => {
    for (const type of EVENTS) target.removeEventListener(type, noteActivity, { capture: true });
  };
}
