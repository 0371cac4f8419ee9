/** First and last row that is on screen. */
export interface Visible {
  first: number;
  last: number;
}

/** What is in the page: rows from `first` to before `end` in full, and rows that are shown by their words alone. */
export interface Drawn {
  first: number;
  end: number;
  /** The one of those that is made, and not shown before the next frame. */
  coming: number | null;
  /** A place keeps its element while it goes from row to row; null where it shows none. */
  drafts: readonly (number | null)[];
}

export interface Frame {
  visible: Visible;
  /** Something was scrolled since the last frame, which costs time of its own. */
  moved: boolean;
  /** The playhead went on, and what it tells is drawn in this frame. */
  stepped?: boolean;
  /** Milliseconds. */
  now: number;
}

/**
 * Which rows of a list are drawn. A row costs milliseconds and a frame has few of them, so a frame does one thing: it makes
 * the next row, the nearest to what is on screen first, or lays out and paints the one made before, or lets go of one that
 * was left behind. When one jumped to where nothing is drawn, a few rows are shown by their words until that rests.
 */
export interface RowWindow {
  drawn(): Drawn;
  /** Goes on by one frame; true when something else is drawn now. */
  advance(frame: Frame): boolean;
  /** True when another frame like the last would change nothing. */
  resting(): boolean;
}

/** Rows beyond the screen that are drawn before they come into it. */
const AHEAD = 4;
/** With so many of them there, the frame of a scroll is left to the scroll. */
const ENOUGH = 2;
/** Up to this many rows all are in the page, so that the browser's own search and printing see them. */
const WHOLE = 80;
/** After a jump the next one may follow at once: rows are drawn in full when it rests. */
const REST_MS = 80;
/** Rows that may stay beyond those while others come in. */
const LEFT = 8;
/** Drafts that fit into a frame, with a scroll and without: together they fill a screen. */
const DRAFTS = { moved: 1, still: 5 };
/** Rows of the first screen that are made and shown within one frame. */
const AT_FIRST = 3;
/** Rows that are missing on screen and drawn in full one after another without drafts before. */
const FEW = 2;

/** @param shown the rows on screen, to be drawn at once, where that is known already */
export function createRowWindow(count: number, shown: Visible = { first: 0, last: -1 }): RowWindow {
  let [first, end] = [shown.first, shown.last + 1];
  let coming: number | null = null;
  let drafts: (number | null)[] = [];
  let seen = shown;
  let opening = shown.last < shown.first;
  let jumping = false;
  let restsAt = 0;
  let waited = false;
  let settled = false;

  const isMade = (row: number) => row >= first && row < end;
  const isFull = (row: number) => isMade(row) && row !== coming;
  const isSeen = (row: number) => row >= seen.first && row <= seen.last;
  const wanted = () =>
    count <= WHOLE
      ? { first: 0, end: count }
      : { first: Math.max(0, seen.first - AHEAD), end: Math.min(count, seen.last + 1 + AHEAD) };

  /** The screen and so many rows beyond it are drawn. */
  const reaches = (beyond: number) =>
    first <= Math.max(0, seen.first - beyond) && end >= Math.min(count, seen.last + 1 + beyond);

  /** Rows on screen that nothing of is drawn, from the middle outwards. */
  function bare(): number[] {
    const middle = (seen.first + seen.last) / 2;
    const rows: number[] = [];
    for (let row = seen.first; row <= seen.last; row++) if (!isMade(row) && !drafts.includes(row)) rows.push(row);
    return rows.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  }

  function draft(rows: readonly number[]): void {
    drafts = drafts.slice();
    for (const row of rows) {
      const free = drafts.findIndex((each) => each === null || !isSeen(each) || isFull(each));
      drafts[free < 0 ? drafts.length : free] = row;
    }
  }

  /** Lets go of one row that is too far away. */
  function shed(from: number, to: number): boolean {
    if (first >= end || (first >= from && end <= to)) return false;
    if (from - first > end - to) first += 1;
    else end -= 1;
    if (first >= end) [first, end] = [0, 0];
    if (coming !== null && !isMade(coming)) coming = null;
    return true;
  }

  /** More rows were left behind than may stay until nothing else is to be done. */
  function crowded(from: number, to: number): boolean {
    return first < end && (from - first > LEFT || end - to > LEFT);
  }

  /** Makes one more row, the nearest to the middle of the screen. */
  function extend(from: number, to: number): boolean {
    const middle = Math.floor((seen.first + seen.last) / 2);
    if (first >= end) [first, end] = [middle, middle];
    const [before, behind] = [first - 1 >= from, end < to];
    if (!before && !behind) return false;
    if (!before || (behind && end - middle <= middle - first + 1)) coming = end++;
    else coming = --first;
    return true;
  }

  /** Makes the rows of the first screen, a few in each frame, from the top. */
  function open(): boolean {
    if (first >= end || !isSeen(first)) [first, end] = [seen.first, seen.first];
    end = Math.min(end + AT_FIRST, seen.last + 1);
    opening = end <= seen.last;
    return true;
  }

  /** Drafts go when their row is drawn in full, or is not on screen any more. */
  function tidy(): boolean {
    if (!drafts.some((row) => row !== null && (isFull(row) || !isSeen(row)))) return false;
    drafts = drafts.map((row) => (row === null || isFull(row) || !isSeen(row) ? null : row));
    if (drafts.every((row) => row === null)) drafts = [];
    return true;
  }

  function advance({ visible, moved, stepped = false, now }: Frame): boolean {
    if (visible.last < visible.first) {
      settled = true;
      return false;
    }
    const elsewhere = visible.first !== seen.first || visible.last !== seen.last;
    seen = visible;
    settled = false;
    if (opening) return open();
    if (elsewhere && (visible.last < first || visible.first >= end)) {
      jumping = true;
      restsAt = now + REST_MS;
    }
    if (stepped && !jumping) return false;
    const missing = bare();
    if (missing.length > (jumping ? 0 : FEW)) {
      draft(missing.slice(0, moved ? DRAFTS.moved : DRAFTS.still));
      return true;
    }
    if (jumping && now < restsAt) return shed(visible.first, visible.last + 1);
    if (jumping && (visible.last < first || visible.first >= end)) [first, end, coming] = [0, 0, null];
    jumping = false;
    if (coming !== null) {
      coming = null;
      tidy();
      return true;
    }
    const { first: from, end: to } = wanted();
    if (moved && !waited && reaches(ENOUGH)) {
      waited = true;
      return shed(from, to);
    }
    waited = false;
    const made = extend(from, to);
    const gone = (!made || crowded(from, to)) && shed(from, to);
    settled = ![made, gone, tidy()].includes(true);
    return !settled;
  }

  return { drawn: () => ({ first, end, coming, drafts }), advance, resting: () => settled };
}
