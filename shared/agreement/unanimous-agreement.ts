import { type Outcome, undefinedBecause } from './outcome.ts';
import { cleaned, completeItems, type RatingMatrix } from './rating-matrix.ts';

export interface UnanimousAgreement {
  readonly estimate: number;
  /** Items rated by every rater; only these count. */
  readonly nComplete: number;
  readonly nItems: number;
  readonly nRaters: number;
}

/**
 * Share of complete items whose ratings span at most `tolerance` (max - min). Range 0..1. It falls mechanically as raters are
 * added: never compare it between questions with different numbers of raters. Undefined: no_ratings, single_rater,
 * no_complete_items. Items with a missing rating are left out.
 */
export function unanimousAgreement(matrix: RatingMatrix, tolerance = 0): Outcome<UnanimousAgreement> {
  const data = cleaned(matrix);
  if (data.ratings === 0) return undefinedBecause('no_ratings');
  if (data.raters < 2) return undefinedBecause('single_rater');
  const complete = completeItems(data);
  if (complete.length === 0) return undefinedBecause('no_complete_items');
  const within = complete.filter((item) => {
    const row = data.values.subarray(item * data.raters, (item + 1) * data.raters);
    return Math.max(...row) - Math.min(...row) <= tolerance;
  });
  return {
    status: 'ok',
    estimate: within.length / complete.length,
    nComplete: complete.length,
    nItems: data.items,
    nRaters: data.raters,
  };
}
