import { agreementWeights, type WeightName } from './agreement-weights.ts';
import { chanceCorrected } from './chance-correction.ts';
import { type ItemPatterns, itemPatterns, pairableItems } from './item-patterns.ts';
import { type Estimate, type Outcome, type UndefinedReason, undefinedBecause } from './outcome.ts';
import { patternAgreement } from './pattern-agreement.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { coded, type DeclaredScale } from './scale.ts';

/** Options of the coefficients that compare categories. */
export interface CategoryOptions {
  /** Declared scale; without it the values that occur are taken for the scale. */
  readonly scale?: DeclaredScale;
  /** identity unless given. */
  readonly weights?: WeightName;
  /** For custom weights: q x q, symmetric, 1 on the diagonal. */
  readonly weightMatrix?: readonly (readonly number[])[] | null;
}

/** What the multi-rater category coefficients count. */
export interface CategoryEvidence {
  /** Items with at least one rating (n). */
  readonly nItems: number;
  /** Items with at least two ratings (n'). */
  readonly nPairable: number;
  readonly nRaters: number;
  readonly droppedItems: number;
  readonly droppedRaters: number;
}

export interface PercentAgreement extends Estimate, CategoryEvidence {
  readonly pa: number;
}

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
  const weights = agreementWeights(options.weights ?? 'identity', patterns.levels, options.weightMatrix);
  const chance = new Float64Array(patterns.size.length);
  const result = chanceCorrected({ ...patterns, agreement: patternAgreement(patterns, weights), chance }, 0);
  if (result === null) return undefinedBecause('no_variation');
  const { pe: _, p: __, ...percent } = result;
  return { status: 'ok', ...percent, ...evidenceOf(patterns) };
}

/** no_ratings, single_rater or no_overlap, in this order; null when there is a pair to compare. */
export function noPairs(patterns: ItemPatterns): UndefinedReason | null {
  if (patterns.items === 0) return 'no_ratings';
  if (patterns.raters < 2) return 'single_rater';
  return pairableItems(patterns) === 0 ? 'no_overlap' : null;
}

export const evidenceOf = (patterns: ItemPatterns): CategoryEvidence => ({
  nItems: patterns.items,
  nPairable: pairableItems(patterns),
  nRaters: patterns.raters,
  droppedItems: patterns.droppedItems,
  droppedRaters: patterns.droppedRaters,
});
