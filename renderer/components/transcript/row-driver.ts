import type { RowTops } from './row-tops.ts';
import type { RowWindow } from './row-window.ts';

/** Draws the rows of a window with the frames of the page. */
export interface RowDriver {
  /** What is shown from now on. The first screen of it comes at once: true when it is to be drawn. */
  show(tops: RowTops, window: RowWindow): boolean;
  /** Hears the element that scrolls. @returns ends it */
  attach(view: HTMLElement): () => void;
  /** Observes the height of a row that is drawn in full; the element carries its number as `data-index`. */
  measure(element: HTMLElement | null): (() => void) | undefined;
  /** Scrolls; `row` keeps its place on screen while rows before it turn out higher or lower than thought. */
  scrollTo(top: number, row: number): void;
  /** Leaves the next frames to what draws the playhead. */
  step(): void;
}

/** One for the row that the playhead came to, one for those it went over. */
const STEP_FRAMES = 2;

/**
 * Goes on until all rows of the window are there; `draw` is called within a frame and draws for the picture of that frame. It never asks the page for a layout that is not there yet: where it is
 * scrolled to is heard, heights are told by an observer.
 */
export function createRowDriver(draw: () => void): RowDriver {
  let shown: { tops: RowTops; window: RowWindow } | null = null;
  let view: HTMLElement | null = null;
  let [top, height, anchor, frame] = [0, 0, 0, 0];
  let [moved, measured, own] = [false, false, false];
  let stepping = 0;
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(resized);

  function advance(now: number): boolean {
    if (shown === null || height === 0) return false;
    const { tops, window } = shown;
    return window.advance({
      visible: { first: tops.at(top), last: tops.at(top + height) },
      moved,
      stepped: stepping > 0,
      now,
    });
  }

  function next(now: number): void {
    frame = 0;
    const changed = advance(now);
    const resting = shown?.window.resting() ?? true;
    // heights that were told are drawn along with the next row, or in the end
    if (changed || (measured && resting)) {
      measured = false;
      draw();
    }
    moved = false;
    stepping = Math.max(0, stepping - 1);
    if (!resting) wake();
  }

  function wake(): void {
    if (view !== null) frame ||= requestAnimationFrame(next);
  }

  function look(): void {
    const now = view?.scrollTop ?? top;
    if (now === top) return;
    top = now;
    anchor = shown?.tops.at(top) ?? 0;
    moved = true;
    wake();
  }

  /** Of a scroll of its own it knows already; another one may have joined it, and is asked for once the page is laid out. */
  function scrolled(): void {
    if (own) setTimeout(look);
    else look();
    own = false;
  }

  function resized(entries: readonly ResizeObserverEntry[]): void {
    const tops = shown?.tops;
    const before = tops?.top(anchor) ?? 0;
    for (const { target, borderBoxSize } of entries) {
      if (target === view) height = view.clientHeight;
      else if (height > 0 && tops?.set(Number((target as HTMLElement).dataset.index), borderBoxSize[0]?.blockSize ?? 0))
        measured = true;
    }
    const by = (tops?.top(anchor) ?? 0) - before;
    if (by !== 0 && view !== null) {
      view.scrollTop += by;
      top = view.scrollTop;
    }
    wake();
  }

  function observe(element: HTMLElement): () => void {
    observer?.observe(element);
    return () => observer?.unobserve(element);
  }

  return {
    show(tops, window) {
      const other = shown?.window !== window;
      shown = { tops, window };
      wake();
      return other && advance(0);
    },
    attach(element) {
      view = element;
      height = element.clientHeight;
      top = element.scrollTop;
      element.addEventListener('scroll', scrolled, { passive: true });
      const ignore = observe(element);
      return () => {
        ignore();
        element.removeEventListener('scroll', scrolled);
        cancelAnimationFrame(frame);
        frame = 0;
        view = null;
      };
    },
    measure: (element) => (element === null ? undefined : observe(element)),
    step() {
      stepping = STEP_FRAMES;
    },
    scrollTo(to, row) {
      if (view === null) return;
      const before = top;
      view.scrollTop = to;
      look();
      own = top !== before;
      anchor = row;
    },
  };
}
