import { normalTwoSidedP, Z975 } from '../stats/normal.ts';
import { type AgreementWeights, agreementWeights } from './agreement-weights.ts';
import type { CategoryOptions } from './category-evidence.ts';
import { type CrossTable, crossTable } from './cross-table.ts';
import { type Estimate, type Outcome, undefinedBecause } from './outcome.ts';
import type { RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';

export interface CohenKappa extends Estimate {
  /** Items rated by both. */
  readonly nPairs: number;
  readonly po: number;
  readonly pe: number;
  /** Null standard error, z and two-sided p of "no agreement beyond chance"; absent where the null variance is 0. */
  readonly se0?: number;
  readonly z0?: number;
  readonly p0?: number;
  /** One rater used a single category: kappa is then 0 whatever the other did. */
  readonly constantRater: boolean;
}

/**
 * Cohen's kappa (Cohen 1960), weighted (Cohen 1968), for two raters over the items both rated. Range -1..1, 0 at chance.
 * Standard errors: Fleiss, Cohen & Everitt (1969) in centred form, which does not cancel; normal limits cut to [-1, 1].
 * Undefined: no_ratings, single_rater, no_overlap, too_few_items (N < 2), no_variation (all 2N ratings equal).
 * O(N + q^2). Throws RatingInputError on ratings off the declared scale.
 */
export function cohenKappa(matrix: RatingMatrix, pair: RaterPair, options: CategoryOptions = {}): Outcome<CohenKappa> {
  const table = crossTable(matrix, pair, options.scale);
  if (table.status === 'undefined') return table;
  if (table.pairs < 2) return undefinedBecause('too_few_items');
  if (table.first.some((n, k) => n + (table.second[k] as number) === 2 * table.pairs))
    return undefinedBecause('no_variation');
  const weights = agreementWeights(options.weights ?? 'identity', table.levels, options.weightMatrix);
  return kappaOfTable(table, weights);
}

function kappaOfTable(
  { counts, pairs, first, second, levels }: CrossTable,
  weights: AgreementWeights,
): Outcome<CohenKappa> {
  const q = levels.length;
  const a = first.map((n) => n / pairs);
  const b = second.map((n) => n / pairs);
  const u = meanWeights(weights, b);
  const v = meanWeights(weights, a);
  let agreeing = 0;
  for (let cell = 0; cell < counts.length; cell++)
    agreeing += (counts[cell] as number) * weights.of(Math.floor(cell / q), cell % q);
  const po = agreeing / pairs;
  const pe = a.reduce((sum, share, k) => sum + share * (u[k] as number), 0);
  const room = 1 - pe;
  if (room <= 1e-12) return undefinedBecause('no_variation');
  const above = po - pe;
  const estimate = po === 1 ? 1 : Math.abs(above) <= 1e-12 * Math.max(po, pe) ? 0 : above / room;

  const t = (k: number, l: number): number => weights.of(k, l) - (1 - estimate) * ((u[k] as number) + (v[l] as number));
  const h = (k: number, l: number): number => weights.of(k, l) - ((u[k] as number) + (v[l] as number));
  let tMean = 0;
  for (let cell = 0; cell < counts.length; cell++)
    tMean += ((counts[cell] as number) / pairs) * t(Math.floor(cell / q), cell % q);
  let squares = 0;
  let nullSquares = 0;
  for (let k = 0; k < q; k++) {
    for (let l = 0; l < q; l++) {
      squares += ((counts[k * q + l] as number) / pairs) * (t(k, l) - tMean) ** 2;
      nullSquares += (a[k] as number) * (b[l] as number) * (h(k, l) + pe) ** 2;
    }
  }
  const se = Math.sqrt(squares / pairs) / room;
  const se0 = Math.sqrt(nullSquares / pairs) / room;
  const limits = [Math.max(-1, estimate - Z975 * se), Math.min(1, estimate + Z975 * se)] as const;
  return {
    status: 'ok',
    estimate,
    ...(se < 1e-9 ? { se: 0, ci: null, ciReason: 'zero_variance' } : { se, ci: limits }),
    nPairs: pairs,
    po,
    pe,
    ...(se0 < 1e-6 ? {} : { se0, z0: estimate / se0, p0: normalTwoSidedP(estimate / se0) }),
    constantRater: first.includes(pairs) || second.includes(pairs),
  };
}

/** Mean weight of each category against the other rater's shares. */
export const meanWeights = (weights: AgreementWeights, shares: Float64Array): Float64Array =>
  shares.map((_, k) => shares.reduce((sum, share, l) => sum + weights.of(k, l) * share, 0));
