import { allEqual } from '../stats/moments.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { cleaned, completeItems, type RatingMatrix, submatrix } from './rating-matrix.ts';

/** Mean squares of the items x raters layout over the items rated by every rater. */
export interface MeanSquares {
  /** Complete items (n_c). */
  readonly n: number;
  /** Raters. */
  readonly k: number;
  /** Items with at least one rating, complete or not. */
  readonly nItems: number;
  /** Between items. Exactly 0 when all item means are equal. */
  readonly msb: number;
  /** Between raters. */
  readonly msj: number;
  /** Within items. */
  readonly msw: number;
  /** Residual of items x raters. */
  readonly mse: number;
}

/**
 * Mean squares for the intraclass correlations (Shrout & Fleiss 1979), values centred first. Mean squares that are rounding
 * noise (at most 1e-12 of the largest) are 0. Undefined: no_ratings, single_rater, no_complete_items, too_few_items (one
 * complete item), no_variation (all ratings in complete items equal). O(n k).
 */
export function twoWayMeanSquares(matrix: RatingMatrix): Outcome<MeanSquares> {
  const data = cleaned(matrix);
  if (data.ratings === 0) return undefinedBecause('no_ratings');
  const k = data.raters;
  if (k < 2) return undefinedBecause('single_rater');
  const complete = completeItems(data);
  const n = complete.length;
  if (n === 0) return undefinedBecause('no_complete_items');
  if (n < 2) return undefinedBecause('too_few_items');
  const { values } = submatrix(
    data,
    complete,
    Int32Array.from({ length: k }, (_, j) => j),
  );
  if (allEqual(values)) return undefinedBecause('no_variation');

  const grand = values.reduce((sum, x) => sum + x, 0) / values.length;
  const item = new Float64Array(n);
  const rater = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      const x = (values[i * k + j] as number) - grand;
      (item[i] as number) += x / k;
      (rater[j] as number) += x / n;
    }
  }
  let within = 0;
  let residual = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      const d = (values[i * k + j] as number) - grand - (item[i] as number);
      within += d * d;
      residual += (d - (rater[j] as number)) ** 2;
    }
  }
  const between = (means: Float64Array): number => means.reduce((sum, m) => sum + m * m, 0);
  const raw = {
    msb: (k * between(item)) / (n - 1),
    msj: (n * between(rater)) / (k - 1),
    msw: within / (n * (k - 1)),
    mse: residual / ((n - 1) * (k - 1)),
  };
  const noise = 1e-12 * Math.max(raw.msb, raw.msj, raw.msw, raw.mse);
  const clear = (ms: number): number => (ms <= noise ? 0 : ms);
  return {
    status: 'ok',
    n,
    k,
    nItems: data.items,
    msb: clear(raw.msb),
    msj: clear(raw.msj),
    msw: clear(raw.msw),
    mse: clear(raw.mse),
  };
}
