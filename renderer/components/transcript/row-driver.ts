import type { RowTops } from './row-tops.ts';
import type { RowWindow, Visible } from './row-window.ts';

/** Where a list is scrolled to: pixels from its top, the row that keeps its place, and all that are on screen. */
export interface Place {
  top: number;
  anchor: number;
  visible: Visible;
}

/** Draws the rows of a window with the frames of the page. */
export interface RowDriver {
  /** What is shown from now on, and where it is scrolled to. */
  show(tops: RowTops, window: RowWindow, place?: Place | null): void;
  /**
   * Where to begin in rows that take the place of those shown, so that what is on screen stays there; `placeOf` is the
   * row there that one of those shown became, null where it is gone.
   */
  placeIn(tops: RowTops, placeOf: (row: number) => number | null): Place;
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
      visible: visibleAt(tops, top),
      moved,
      stepped: stepping > 0,
      now,
    });
  }

  function visibleAt(tops: RowTops, from: number): Visible {
    return { first: tops.at(from), last: height === 0 ? -1 : tops.at(from + height) };
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
    show(tops, window, place = null) {
      const other = shown?.window !== window;
      shown = { tops, window };
      if (other && place !== null) {
        anchor = place.anchor;
        if (view !== null && place.top !== top) {
          view.scrollTop = place.top;
          top = view.scrollTop;
          own = true;
        }
      }
      wake();
    },
    placeIn(tops, placeOf) {
      const before = shown?.tops;
      const { first, last } = before ? visibleAt(before, top) : { first: 0, last: -1 };
      // a row that begins on screen stays where it is, whatever those before turn out to be
      const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + 1 + at);
      for (const row of [...rows, first]) {
        const anchor = placeOf(row);
        if (anchor === null) continue;
        const to = Math.max(0, tops.top(anchor) + top - (before?.top(row) ?? 0));
        return { top: to, anchor, visible: visibleAt(tops, to) };
      }
      return { top, anchor: tops.at(top), visible: visibleAt(tops, top) };
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
