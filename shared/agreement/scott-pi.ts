import { tQuantile, tTwoSidedP } from '../stats/student-t.ts';
import { agreementWeights } from './agreement-weights.ts';
import type { CategoryOptions } from './category-evidence.ts';
import { meanWeights } from './cohen-kappa.ts';
import { crossTable } from './cross-table.ts';
import { type Estimate, type Outcome, undefinedBecause } from './outcome.ts';
import type { RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';

export interface ScottPi extends Estimate {
  readonly nPairs: number;
  readonly po: number;
  readonly pe: number;
  /** Two-sided p of "pi = 0", t with N - 1 degrees of freedom; null without a standard error. */
  readonly p: number | null;
}

/**
 * Scott's pi (Scott 1955), also weighted: as Cohen's kappa but with the two raters' shares pooled, so raters count as
 * interchangeable. Range -1..1, 0 at chance. Standard error by linearisation (Gwet 2014), t(N - 1) limits, upper end cut at 1.
 * Undefined: no_ratings, single_rater, no_overlap, too_few_items (N < 2), no_variation (all 2N ratings equal). O(N + q^2).
 */
export function scottPi(matrix: RatingMatrix, pair: RaterPair, options: CategoryOptions = {}): Outcome<ScottPi> {
  const table = crossTable(matrix, pair, options.scale);
  if (table.status === 'undefined') return table;
  const { counts, pairs, first, second, levels } = table;
  if (pairs < 2) return undefinedBecause('too_few_items');
  const pooled = first.map((n, k) => (n + (second[k] as number)) / (2 * pairs));
  if (pooled.includes(1)) return undefinedBecause('no_variation');
  const q = levels.length;
  const weights = agreementWeights(options.weights ?? 'identity', levels, options.weightMatrix);
  const c = meanWeights(weights, pooled);
  const pe = pooled.reduce((sum, share, k) => sum + share * (c[k] as number), 0);
  if (1 - pe <= 1e-12) return undefinedBecause('no_variation');

  const mean = (of: (k: number, l: number) => number): number => {
    let sum = 0;
    for (let k = 0; k < q; k++) for (let l = 0; l < q; l++) sum += (counts[k * q + l] as number) * of(k, l);
    return sum / pairs;
  };
  const po = mean(weights.of);
  const estimate = po === 1 ? 1 : (po - pe) / (1 - pe);
  const t = (k: number, l: number): number => weights.of(k, l) - (1 - estimate) * ((c[k] as number) + (c[l] as number));
  const tMean = mean(t);
  const se = Math.sqrt(mean((k, l) => (t(k, l) - tMean) ** 2) / pairs) / (1 - pe);
  const common = { nPairs: pairs, po, pe };
  if (se < 1e-7) return { status: 'ok', estimate, se: 0, ci: null, ciReason: 'zero_variance', p: null, ...common };
  const half = tQuantile(0.975, pairs - 1) * se;
  const ci = [estimate - half, Math.min(1, estimate + half)] as const;
  return { status: 'ok', estimate, se, ci, p: tTwoSidedP(estimate / se, pairs - 1), ...common };
}
