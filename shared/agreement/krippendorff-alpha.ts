import { tQuantile } from '../stats/student-t.ts';
import type { AlphaMetric } from './alpha-distances.ts';
import { alphaKernel } from './alpha-kernel.ts';
import { alphaStandardError } from './alpha-standard-error.ts';
import { categoryCounts, type ItemPatterns, itemPatterns, pairableItems } from './item-patterns.ts';
import { type Estimate, type Outcome, type UndefinedReason, undefinedBecause } from './outcome.ts';
import { RatingInputError } from './rating-input-error.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { coded, type DeclaredScale } from './scale.ts';

export interface AlphaOptions {
  readonly metric: AlphaMetric;
  /** Declared scale. Not needed for the value; ratings off it are an input error. */
  readonly scale?: DeclaredScale;
}

export interface Alpha extends Estimate {
  /** Items with at least one rating. */
  readonly nItems: number;
  /** Items with at least two ratings: only these count. */
  readonly nPairable: number;
  /** Ratings in pairable items (M). */
  readonly nPairableValues: number;
  readonly nRaters: number;
  readonly droppedItems: number;
  readonly droppedRaters: number;
}

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 - observed / expected disagreement
 * over the ratings of pairable items, for any number of raters, scale level by metric. Range: at most 1, 0 at chance, below 0
 * under chance. Missing ratings need no imputation; items with a single rating drop out.
 *
 * Undefined: no_ratings, single_rater, no_overlap, invalid_values (ratio with a negative rating), too_few_items (one pairable
 * item: alpha would be 0 by algebra), no_variation (all pairable ratings equal). Standard error: infinitesimal jackknife with
 * t(n' - 1) limits for nominal, interval and ratio; none for ordinal, whose distances depend on the data (bootstrap it).
 * O(ratings); ratio O(V^2) in the number of distinct values. Throws RatingInputError on ratings off the declared scale.
 */
export const krippendorffAlpha = (matrix: RatingMatrix, options: AlphaOptions): Outcome<Alpha> =>
  alphaOfPatterns(itemPatterns(coded(matrix, options.scale)), options.metric);

/** The same from item patterns, for callers that compute several statistics of one matrix. */
export function alphaOfPatterns(patterns: ItemPatterns, metric: AlphaMetric): Outcome<Alpha> {
  const reason = whyUndefined(patterns, metric);
  if (reason) return undefinedBecause(reason);
  if (metric === 'ratio') checkRatioValues(patterns.levels.length);
  const estimate = alphaKernel(patterns, metric)(patterns.times);
  if (estimate === null) return undefinedBecause('no_variation');
  const nPairable = pairableItems(patterns);
  return {
    status: 'ok',
    estimate,
    ...interval(estimate, metric === 'ordinal' ? null : alphaStandardError(patterns, metric), nPairable),
    nItems: patterns.items,
    nPairable,
    nPairableValues: categoryCounts(patterns, true).reduce((sum, n) => sum + n, 0),
    nRaters: patterns.raters,
    droppedItems: patterns.droppedItems,
    droppedRaters: patterns.droppedRaters,
  };
}

/** Ratio distances are summed over every two distinct values. */
const MOST_RATIO_VALUES = 10_000;

function checkRatioValues(values: number): void {
  if (values <= MOST_RATIO_VALUES) return;
  throw new RatingInputError(
    'too_many_categories',
    `${values} distinct values: ratio alpha compares every two and takes at most ${MOST_RATIO_VALUES}. Round the ratings, or use interval alpha.`,
  );
}

function whyUndefined(patterns: ItemPatterns, metric: AlphaMetric): UndefinedReason | null {
  if (patterns.items === 0) return 'no_ratings';
  if (patterns.raters < 2) return 'single_rater';
  const pairable = pairableItems(patterns);
  if (pairable === 0) return 'no_overlap';
  if (
    metric === 'ratio' &&
    categoryCounts(patterns, false).some((n, c) => n > 0 && (patterns.levels[c] as number) < 0)
  ) {
    return 'invalid_values';
  }
  return pairable < 2 ? 'too_few_items' : null;
}

function interval(estimate: number, se: number | null, nPairable: number): Pick<Estimate, 'se' | 'ci' | 'ciReason'> {
  if (se === null) return { se: null, ci: null, ciReason: 'no_closed_form' };
  if (se < 1e-7) return { se: 0, ci: null, ciReason: 'zero_variance' };
  const half = tQuantile(0.975, nPairable - 1) * se;
  return { se, ci: [estimate - half, Math.min(1, estimate + half)] };
}
