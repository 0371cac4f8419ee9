import { type CategoryOptions, noPairs } from './category-evidence.ts';
import { itemPatterns } from './item-patterns.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { type CategoryCoefficient, type ChanceModel, patternCoefficient } from './pattern-coefficient.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { coded } from './scale.ts';

/** Chance: T/(q(q-1)) (1 - pi_k). With a single category chance agreement is 1. */
export const gwetChance: ChanceModel = (shares, weights) => {
  const q = weights.size;
  return q < 2 ? shares.map(() => 1) : shares.map((share) => (weights.total / (q * (q - 1))) * (1 - share));
};

/**
 * Gwet's AC1 (identity weights) and AC2 (any other), Gwet (2008, 2014). Range: at most 1. The chance term does not collapse
 * when one category dominates, so the value stays high under skew, also when raters merely share a favourite answer. It
 * depends on the number of declared categories. Defined for one item and for equal ratings. Undefined: no_ratings,
 * single_rater, no_overlap; no_variation only where the scale has a single category. Any number of raters, missing ratings
 * stay missing. O(ratings).
 */
export function gwetAc(matrix: RatingMatrix, options: CategoryOptions = {}): Outcome<CategoryCoefficient> {
  const patterns = itemPatterns(coded(matrix, options.scale));
  const reason = noPairs(patterns);
  return reason ? undefinedBecause(reason) : patternCoefficient(patterns, options, gwetChance);
}
