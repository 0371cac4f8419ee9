import { vi } from 'vitest';

/** The frames of a page, counted by hand; `vi.unstubAllGlobals` gives the real ones back. */
export interface Frames {
  /** Frames that are asked for. */
  waiting(): number;
  next(now?: number): void;
}

export function stubFrames(): Frames {
  const asked = new Map<number, FrameRequestCallback>();
  let id = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    asked.set(++id, callback);
    return id;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => asked.delete(frame));
  return {
    waiting: () => asked.size,
    next(now = 0) {
      const due = [...asked.values()];
      asked.clear();
      for (const each of due) each(now);
    },
  };
}
