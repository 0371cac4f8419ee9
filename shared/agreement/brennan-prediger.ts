import { type CategoryOptions, noPairs } from './category-evidence.ts';
import { itemPatterns } from './item-patterns.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { type CategoryCoefficient, type ChanceModel, patternCoefficient } from './pattern-coefficient.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { coded } from './scale.ts';

/** Chance: every declared category equally likely, T/q^2. */
export const brennanPredigerChance: ChanceModel = (shares, weights) =>
  shares.map(() => weights.total / weights.size ** 2);

/**
 * Brennan & Prediger (1981), weighted after Gwet (2014); unweighted and complete it is Randolph's free-marginal kappa. Range:
 * at most 1. Depends on the number of declared categories. Defined for one item and for equal ratings. Undefined: no_ratings,
 * single_rater, no_overlap; no_variation only where the scale has a single category. O(ratings).
 */
export function brennanPrediger(matrix: RatingMatrix, options: CategoryOptions = {}): Outcome<CategoryCoefficient> {
  const patterns = itemPatterns(coded(matrix, options.scale));
  const reason = noPairs(patterns);
  return reason ? undefinedBecause(reason) : patternCoefficient(patterns, options, brennanPredigerChance);
}
