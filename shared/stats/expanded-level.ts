import { normalCdf } from './normal.ts';
import { tQuantile } from './student-t.ts';

/**
 * The level to ask bootstrap draws for, so that few clusters do not make the interval too narrow: drawing n of n understates
 * the variance by (n - 1)/n in each stratum, and the normal quantile stands where a t quantile belongs (the expanded
 * percentile interval of Hesterberg 2015, The American Statistician 69(4), here with clusters - strata degrees of freedom).
 */
export function expandedLevel(level: number, clusters: number, strata: number): number {
  const freedom = clusters - strata;
  if (freedom < 1) return level;
  return 2 * normalCdf(tQuantile((1 + level) / 2, freedom) * Math.sqrt(clusters / freedom)) - 1;
}
