import { type Alignment, alignmentOf, type Step, type SyncMode, turnTextsOf } from '../../shared/replay/index.ts';
import { type Answer, type Ask, asksFor, hearing } from './alignment-messages.ts';
import { inSlices } from './in-slices.ts';
import { startAlignmentThread } from './start-alignment-thread.ts';

/** Aligns long conversations; null when the signal says that nobody waits any more. */
export type Align = (
  columns: readonly (readonly Step[])[],
  mode: SyncMode,
  signal: AbortSignal,
) => Promise<Alignment | null>;

/** In a thread of its own, so that the window has its frames for those who read meanwhile; where none can be had, in slices. */
export function alignWith(start: () => Worker): Align {
  return async (columns, mode, signal) => {
    const texts = await inSlices(turnTextsOf(columns), signal);
    if (texts === null) return null;
    const here = () => inSlices(alignmentOf(texts, mode), signal);
    let thread: Worker;
    try {
      thread = start();
    } catch {
      return here();
    }
    return new Promise((resolve) => {
      const end = (alignment: Alignment | null | Promise<Alignment | null>) => {
        thread.terminate();
        signal.removeEventListener('abort', stop);
        resolve(alignment);
      };
      const stop = () => end(null);
      signal.addEventListener('abort', stop);
      const hear = hearing();
      thread.onmessage = ({ data }: MessageEvent<Answer>) => {
        const alignment = hear(data);
        if (alignment !== null) end(alignment);
      };
      // its script is gone after an update, or it has no memory
      thread.onerror = () => end(here());
      void inSlices(sending(thread, asksFor(texts, mode)), signal);
    });
  };
}

function* sending(thread: Worker, asks: Generator<Ask>): Generator<void, void> {
  for (const ask of asks) {
    thread.postMessage(ask);
    yield;
  }
}

export const align: Align = alignWith(startAlignmentThread);
