import { useEffect, useReducer, useRef } from 'react';
import type { Filling, Visible } from './filling.ts';

/** Tells a filling of each window, and draws on with the frames of the page until all rows of it are full. */
export function useFilling(filling: Filling, window: readonly number[], visible: Visible | null): void {
  const [, drawOn] = useReducer((count: number) => count + 1, 0);
  const moved = useRef<readonly number[]>([]);
  if (moved.current !== window) {
    moved.current = window;
    filling.move(window, visible, performance.now());
  }
  const pending = filling.pending();
  useEffect(() => {
    if (!pending) return;
    let frame = requestAnimationFrame(function next() {
      if (filling.fill(performance.now())) drawOn();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [filling, pending]);
}
