/** First and last row that is on screen. */
export interface Visible {
  startIndex: number;
  endIndex: number;
}

/** How a row stands in the window: in full, as its words alone, or as room that is kept for it. */
export type Fullness = 'full' | 'draft' | 'room';

/**
 * Which rows of a window are drawn in full. A row costs milliseconds, a frame has few of them: what comes into the window
 * is filled a row at a time, what is on screen first, and not while somebody is still on the way elsewhere.
 */
export interface Filling {
  /** Another window. Rows that left it are forgotten; the very first rows on screen are drawn at once. */
  move(window: readonly number[], visible: Visible | null, now: number): void;
  of(index: number): Fullness;
  /** Draws the next row in full; false when there is nothing to draw at the moment. */
  fill(now: number): boolean;
  /** False once every row of the window is drawn in full. */
  pending(): boolean;
  /** True from a jump until it rests: what is off screen is not worth its room then. */
  jumping(): boolean;
}

/** After a jump to where no row is drawn yet, the next one may follow at once: rows are filled when it rests. */
const REST_MS = 80;

export function createFilling(): Filling {
  let full = new Set<number>();
  let open: number[] = [];
  let seen: Visible = { startIndex: 0, endIndex: -1 };
  let restsAt = 0;
  let jumping = false;

  const onScreen = (index: number) => index >= seen.startIndex && index <= seen.endIndex;

  return {
    move(window, visible, now) {
      const first = full.size === 0 && open.length === 0;
      const jumped = visible !== null && (visible.startIndex !== seen.startIndex || visible.endIndex !== seen.endIndex);
      seen = visible ?? seen;
      full = new Set(window.filter((index) => full.has(index) || (first && onScreen(index))));
      const middle = (seen.startIndex + seen.endIndex) / 2;
      const distance = (index: number) => Math.abs(index - middle);
      open = window.filter((index) => !full.has(index)).sort((a, b) => distance(b) - distance(a));
      if (!jumped || window.some((index) => full.has(index) && onScreen(index))) return;
      jumping = true;
      restsAt = now + REST_MS;
    },
    of: (index) => (full.has(index) ? 'full' : onScreen(index) ? 'draft' : 'room'),
    fill(now) {
      if (now < restsAt) return false;
      jumping = false;
      const next = open.pop();
      if (next !== undefined) full.add(next);
      return next !== undefined;
    },
    pending: () => open.length > 0,
    jumping: () => jumping,
  };
}
