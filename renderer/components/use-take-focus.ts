import { type RefObject, useEffect } from 'react';

/**
 * A step that takes the place of another takes its focus along: what had it is gone, so the main button gets it, or what tells how
 * far the work is, for a second Enter must not cancel what the first began. Nothing happens where the focus is on something that is
 * still there.
 */
export function useTakeFocus(ref: RefObject<HTMLElement | null>, step: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step does it once
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement?.matches('[role=dialog]');
    if (!lost) return;
    const first = (wanted: string) => ref.current?.querySelector<HTMLElement>(wanted);
    // the choice without which it cannot go on, then the main button
    const wanted = first('[data-takes-focus] select');
    if (wanted) return wanted.focus({ preventScroll: true });
    const waiting = first('[data-waits]');
    if (waiting) return waiting.focus();
    const button = first('[data-variant=primary]:enabled') ?? first('button:enabled:not([data-icon])');
    // what stays in view while the rest scrolls needs no scrolling to: the step is read from its beginning
    button?.focus({ preventScroll: button.closest('[data-sticks]') !== null });
  }, [step]);
}
