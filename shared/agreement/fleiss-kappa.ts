import { normalTwoSidedP } from '../stats/normal.ts';
import { type CategoryOptions, noPairs } from './category-evidence.ts';
import { categoryCounts, type ItemPatterns, itemPatterns, pairableItems } from './item-patterns.ts';
import { type Outcome, type UndefinedReason, undefinedBecause } from './outcome.ts';
import { categoryShares } from './pattern-agreement.ts';
import { type CategoryCoefficient, type ChanceModel, patternCoefficient } from './pattern-coefficient.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { coded } from './scale.ts';

/** Test of "no agreement beyond chance" (Fleiss, Nee & Landis 1979); not for intervals. */
export interface NullTest {
  readonly se0: number;
  readonly z0: number;
  readonly p0: number;
}

export type FleissKappa = CategoryCoefficient & Partial<NullTest>;

/** Chance: another rating drawn from the pooled shares. */
export const fleissChance: ChanceModel = (shares, weights) =>
  shares.map((_, k) => shares.reduce((sum, share, l) => sum + weights.of(k, l) * share, 0));

/**
 * Fleiss' kappa generalised to weights and missing ratings (Fleiss 1971; Gwet 2014): raters may differ from item to item. For
 * complete data and identity weights it is Fleiss (1971). Range: at most 1, 0 at chance. Scale: categories, or ordered ones
 * through weights. Undefined: no_ratings, single_rater, no_overlap, too_few_items (one pairable item), no_variation (all
 * ratings equal). With equally many ratings per item and identity weights the null test of Fleiss, Nee & Landis is added.
 */
export function fleissKappa(matrix: RatingMatrix, options: CategoryOptions = {}): Outcome<FleissKappa> {
  const patterns = itemPatterns(coded(matrix, options.scale));
  const reason = fleissUndefined(patterns);
  if (reason) return undefinedBecause(reason);
  const result = patternCoefficient(patterns, options, fleissChance);
  if (result.status === 'undefined' || (options.weights ?? 'identity') !== 'identity') return result;
  return { ...result, ...nullTest(patterns, result.estimate, overallSe0) };
}

/** Reasons of the Fleiss family, in order. */
export function fleissUndefined(patterns: ItemPatterns): UndefinedReason | null {
  const reason = noPairs(patterns);
  if (reason) return reason;
  if (pairableItems(patterns) < 2) return 'too_few_items';
  return categoryCounts(patterns, false).filter((n) => n > 0).length < 2 ? 'no_variation' : null;
}

/** Squared null standard error from shares p_k, items n and ratings per item m. */
export type NullVariance = (shares: Float64Array, n: number, m: number) => number;

const overallSe0: NullVariance = (shares, n, m) => {
  const s = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  return (2 / (n * m * (m - 1) * s * s)) * (s * s - skew);
};

/** The null test where every item has the same number of ratings, else nothing. */
export function nullTest(patterns: ItemPatterns, estimate: number, variance: NullVariance): NullTest | undefined {
  const m = patterns.size[0] as number;
  if (m < 2 || patterns.size.some((r) => r !== m)) return undefined;
  const se0 = Math.sqrt(variance(categoryShares(patterns), patterns.items, m));
  if (!(se0 > 1e-9)) return undefined;
  const z0 = estimate / se0;
  return { se0, z0, p0: normalTwoSidedP(z0) };
}
