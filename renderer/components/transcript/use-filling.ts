import { useEffect, useReducer, useRef, useState } from 'react';
import { createFilling, type Fullness, type Visible } from './filling.ts';

/** Says of each row of a window how to draw it now, and draws on with the frames of the page until all are full. */
export function useFilling(window: readonly number[], visible: Visible | null): (index: number) => Fullness {
  const [filling] = useState(createFilling);
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
  return filling.of;
}
