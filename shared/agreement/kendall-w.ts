import { chiSquareSf } from '../stats/chi-square.ts';
import { averageRanks } from '../stats/ranks.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { cleaned, completeItems, type RatingMatrix } from './rating-matrix.ts';

export interface KendallW {
  readonly estimate: number;
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  /** Items rated by every rater; only these count. */
  readonly nComplete: number;
  readonly nItems: number;
  readonly nRaters: number;
}

/**
 * Kendall's coefficient of concordance with tie correction (Kendall & Babington Smith 1939; Siegel 1956): do raters put the
 * items into the same order? Range 0..1. Agreement of order, not of level: a rater who is always stricter costs nothing.
 * Ordinal. Undefined: no_ratings, single_rater, no_complete_items, too_few_items, no_variation (every rater ties all items).
 * Items with a missing rating are left out. O(r n log n).
 */
export function kendallW(matrix: RatingMatrix): Outcome<KendallW> {
  const data = cleaned(matrix);
  if (data.ratings === 0) return undefinedBecause('no_ratings');
  const m = data.raters;
  if (m < 2) return undefinedBecause('single_rater');
  const complete = completeItems(data);
  const n = complete.length;
  if (n === 0) return undefinedBecause('no_complete_items');
  if (n < 2) return undefinedBecause('too_few_items');

  const sums = new Float64Array(n);
  let ties = 0;
  for (let rater = 0; rater < m; rater++) {
    const { ranks, tieTerm } = averageRanks(
      Float64Array.from(complete, (item) => data.values[item * m + rater] as number),
    );
    ties += tieTerm;
    for (let i = 0; i < n; i++) (sums[i] as number) += ranks[i] as number;
  }
  const most = m * m * (n ** 3 - n) - m * ties;
  if (ties === m * (n ** 3 - n)) return undefinedBecause('no_variation');
  const centre = (m * (n + 1)) / 2;
  const estimate = (12 * sums.reduce((sum, r) => sum + (r - centre) ** 2, 0)) / most;
  const chi2 = m * (n - 1) * estimate;
  return {
    status: 'ok',
    estimate,
    chi2,
    df: n - 1,
    p: chiSquareSf(chi2, n - 1),
    nComplete: n,
    nItems: data.items,
    nRaters: m,
  };
}
