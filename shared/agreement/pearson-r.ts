import { allEqual, mean } from '../stats/moments.ts';
import { Z975 } from '../stats/normal.ts';
import { tTwoSidedP } from '../stats/student-t.ts';
import { type ConfidenceInterval, type Outcome, undefinedBecause } from './outcome.ts';
import { type PairedRatings, pairedRatings, type RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';

export interface Correlation {
  readonly estimate: number;
  readonly nPairs: number;
  /** Two-sided; null below three pairs. */
  readonly p: number | null;
}

export interface PearsonR extends Correlation {
  readonly ci: ConfidenceInterval | null;
}

/**
 * Pearson's r of two raters over the items both rated: do they order and space items alike? Ignores offset and stretch, so a
 * high value is not agreement. Range -1..1; interval scale. Fisher z limits from four pairs on. Undefined: no_ratings,
 * single_rater, no_overlap, too_few_items (N < 2), constant_rater. O(N).
 */
export function pearsonR(matrix: RatingMatrix, pair: RaterPair): Outcome<PearsonR> {
  const paired = correlatable(matrix, pair);
  if (paired.status === 'undefined') return paired;
  const estimate = productMoment(paired.first, paired.second);
  const n = paired.first.length;
  const fisher = n >= 4 && Math.abs(estimate) < 1;
  const half = Z975 / Math.sqrt(n - 3);
  const ci = fisher
    ? ([Math.tanh(Math.atanh(estimate) - half), Math.tanh(Math.atanh(estimate) + half)] as const)
    : null;
  return { status: 'ok', estimate, nPairs: n, p: correlationP(estimate, n), ci };
}

/** The paired ratings, or why they have no correlation. */
export function correlatable(matrix: RatingMatrix, pair: RaterPair): Outcome<PairedRatings> {
  const paired = pairedRatings(matrix, pair);
  if (paired.status === 'undefined') return paired;
  if (paired.first.length < 2) return undefinedBecause('too_few_items');
  return allEqual(paired.first) || allEqual(paired.second) ? undefinedBecause('constant_rater') : paired;
}

/** Product-moment correlation of two series that vary; within 1e-12 of -1 or 1 it is that. */
export function productMoment(x: Float64Array, y: Float64Array): number {
  const mx = mean(x);
  const my = mean(y);
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - mx;
    const dy = (y[i] as number) - my;
    sxy += dx * dy;
    sxx += dx * dx;
    syy += dy * dy;
  }
  const r = sxy / Math.sqrt(sxx) / Math.sqrt(syy);
  return 1 - Math.abs(r) <= 1e-12 ? Math.sign(r) : r;
}

/** Two-sided p of "no correlation" from t = r sqrt((n-2)/(1-r^2)); null below three pairs, 0 at -1 and 1. */
export function correlationP(r: number, n: number): number | null {
  if (n < 3) return null;
  return Math.abs(r) === 1 ? 0 : tTwoSidedP(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2);
}
