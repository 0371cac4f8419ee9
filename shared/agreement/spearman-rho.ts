import { averageRanks } from '../stats/ranks.ts';
import type { Outcome } from './outcome.ts';
import { type Correlation, correlatable, correlationP, productMoment } from './pearson-r.ts';
import type { RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';

/**
 * Spearman's rho of two raters over the items both rated: Pearson's r of average ranks (Spearman 1904), p from t with N - 2
 * degrees of freedom. Order only, not agreement. Range -1..1; ordinal. Undefined as Pearson's r. O(N log N).
 */
export function spearmanRho(matrix: RatingMatrix, pair: RaterPair): Outcome<Correlation> {
  const paired = correlatable(matrix, pair);
  if (paired.status === 'undefined') return paired;
  const estimate = productMoment(averageRanks(paired.first).ranks, averageRanks(paired.second).ranks);
  const n = paired.first.length;
  return { status: 'ok', estimate, nPairs: n, p: correlationP(estimate, n) };
}
