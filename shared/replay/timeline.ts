import type { Row } from './rows.ts';
import { restsAfter } from './slices.ts';
import type { Step } from './step.ts';

/**
 * Silent reading of English prose: 238 words a minute at 4.6 letters a word, and longer words take longer (Brysbaert 2019,
 * J. Memory and Language 109). With the blank between words that is 1,333 characters a minute.
 */
const MS_PER_CHARACTER = 60_000 / (238 * 5.6);
const TURN_MS = 700;
const FOLDS_MS = 400;
const LONGEST_MS = 30_000;

/** Where each row begins on the common time axis of all columns, in milliseconds from 0; `total` is its length. */
export interface Timeline {
  starts: Float64Array;
  total: number;
}

/**
 * Both sides share one axis, so that turns appear at the same pace: a row lasts as long as its longest cell. A cell
 * lasts as long as the record says (time since the step before, pauses cut at 30 s) where every turn of its column
 * has a time and none runs backwards; else as long as it takes to read. No clock is read: positions only.
 */
export function* timelineOf(columns: readonly (readonly Step[])[], rows: readonly Row[]): Generator<void, Timeline> {
  const lengths: Float64Array[] = [];
  for (const steps of columns) lengths.push((yield* recordedLengths(steps)) ?? (yield* readingLengths(steps)));
  const starts = new Float64Array(rows.length);
  let total = 0;
  for (let row = 0; row < rows.length; row++) {
    starts[row] = total;
    let longest = 0;
    for (let column = 0; column < lengths.length; column++) {
      const step = rows[row]?.cells[column] ?? null;
      if (step !== null) longest = Math.max(longest, lengths[column]?.[step] ?? 0);
    }
    total += longest;
    if (restsAfter(row)) yield;
  }
  return { starts, total };
}

function* readingLengths(steps: readonly Step[]): Generator<void, Float64Array> {
  const lengths = new Float64Array(steps.length);
  for (const [index, step] of steps.entries()) {
    lengths[index] = readingLength(step);
    if (restsAfter(index)) yield;
  }
  return lengths;
}

/** Milliseconds it takes to read a step; folds count little, because they are folded. O(pieces). */
export function readingLength({ pieces }: Step): number {
  let characters = 0;
  let folds = 0;
  let speech = 0;
  for (const piece of pieces) {
    if (piece.kind === 'speech') {
      characters += piece.text.length;
      speech = TURN_MS;
    } else folds = FOLDS_MS;
  }
  return Math.min(LONGEST_MS, speech + characters * MS_PER_CHARACTER + folds);
}

/** Milliseconds from the step before to each step; null when the record's times cannot be used. */
function* recordedLengths(steps: readonly Step[]): Generator<void, Float64Array | null> {
  const lengths = new Float64Array(steps.length);
  let first: number | null = null;
  let before: number | null = null;
  for (const [index, step] of steps.entries()) {
    if (restsAfter(index)) yield;
    if (step.number === null) {
      lengths[index] = FOLDS_MS;
      continue;
    }
    const time = step.at === null ? Number.NaN : Date.parse(step.at);
    if (!(time >= (before ?? time))) return null;
    const since = before === null ? readingLength(step) : time - before;
    lengths[index] = Math.min(LONGEST_MS, Math.max(TURN_MS, since));
    first ??= time;
    before = time;
  }
  // one time alone, or the same on every turn, says nothing
  return before === first ? null : lengths;
}

/** The row that is current at a position: the last that has begun; 0 before the first. O(log rows). */
export function rowAt({ starts }: Timeline, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
