import { type Outcome, type UndefinedReason, undefinedBecause } from './outcome.ts';
import { RatingInputError } from './rating-input-error.ts';
import type { RatingMatrix } from './rating-matrix.ts';

/** Two column numbers of the original matrix (before any cleaning, which would shift them). */
export type RaterPair = readonly [number, number];

export interface PairedRatings {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Row of the matrix for each pair. */
  readonly items: Int32Array;
}

/**
 * The ratings of two raters on the items that both rated (pairwise deletion). Undefined: no_ratings, single_rater (fewer than
 * two raters of the whole matrix have any rating), no_overlap. Throws RatingInputError on a rater that is not there.
 */
export function pairedRatings(matrix: RatingMatrix, pair: RaterPair): Outcome<PairedRatings> {
  const reason = noPairOf(matrix, pair);
  if (reason) return undefinedBecause(reason);
  const [a, b] = pair;
  const first = new Float64Array(matrix.items);
  const second = new Float64Array(matrix.items);
  const items = new Int32Array(matrix.items);
  let n = 0;
  for (let item = 0, row = 0; item < matrix.items; item++, row += matrix.raters) {
    const x = matrix.values[row + a] as number;
    const y = matrix.values[row + b] as number;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    first[n] = x;
    second[n] = y;
    items[n++] = item;
  }
  if (n === 0) return undefinedBecause('no_overlap');
  return { status: 'ok', first: first.subarray(0, n), second: second.subarray(0, n), items: items.subarray(0, n) };
}

/** no_ratings or single_rater of the whole matrix, before any pair is looked at. Throws RatingInputError, see pairedRatings. */
export function noPairOf(matrix: RatingMatrix, pair: RaterPair): UndefinedReason | null {
  const active = activeRaters(matrix);
  if (active === 0) return 'no_ratings';
  if (active < 2) return 'single_rater';
  for (const rater of pair) {
    if (!Number.isInteger(rater) || rater < 0 || rater >= matrix.raters) {
      throw new RatingInputError(
        'unknown_rater',
        `There is no rater ${rater}: the matrix has raters 0 to ${matrix.raters - 1}.`,
        { rater },
      );
    }
  }
  return null;
}

/** Raters with at least one rating; stops counting at two. */
function activeRaters(matrix: RatingMatrix): number {
  let known = -1;
  for (let cell = 0; cell < matrix.values.length; cell++) {
    if (Number.isNaN(matrix.values[cell])) continue;
    const rater = cell % matrix.raters;
    if (known >= 0 && rater !== known) return 2;
    known = rater;
  }
  return known >= 0 ? 1 : 0;
}

/** The pairs as a matrix of two columns, for resampling. */
export function pairMatrix({ first, second }: PairedRatings): RatingMatrix {
  const values = new Float64Array(2 * first.length);
  for (let i = 0; i < first.length; i++) {
    values[2 * i] = first[i] as number;
    values[2 * i + 1] = second[i] as number;
  }
  return { items: first.length, raters: 2, values };
}
