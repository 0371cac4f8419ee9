import { type CategoryEvidence, type CategoryOptions, noPairs } from './category-evidence.ts';
import { type ItemPatterns, itemPatterns } from './item-patterns.ts';
import { type Estimate, type Outcome, undefinedBecause } from './outcome.ts';
import { type ChanceModel, patternCoefficient } from './pattern-coefficient.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { coded } from './scale.ts';

export interface PercentAgreement extends Estimate, CategoryEvidence {
  readonly pa: number;
}

/** No correction for chance. */
export const noChance: ChanceModel = (shares) => shares.map(() => 0);

/**
 * Pairwise percent agreement: the share of agreeing rater pairs, each pairable item counting the same (with weights: the mean
 * weight). Range 0..1. Not corrected for chance: grows as fewer categories are used. Stays defined for one item and for equal
 * ratings. Undefined: no_ratings, single_rater, no_overlap. Missing ratings: pairs present only. O(ratings).
 */
export const percentAgreement = (matrix: RatingMatrix, options: CategoryOptions = {}): Outcome<PercentAgreement> =>
  percentOfPatterns(itemPatterns(coded(matrix, options.scale)), options);

/** The same from item patterns. */
export function percentOfPatterns(patterns: ItemPatterns, options: CategoryOptions = {}): Outcome<PercentAgreement> {
  const reason = noPairs(patterns);
  if (reason) return undefinedBecause(reason);
  const result = patternCoefficient(patterns, options, noChance);
  if (result.status === 'undefined') return result;
  const { pe: _, p: __, ...percent } = result;
  return percent;
}
