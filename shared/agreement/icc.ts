import { fQuantile, fSf } from '../stats/f-distribution.ts';
import type { ConfidenceInterval, IntervalReason, Outcome } from './outcome.ts';
import { undefinedBecause } from './outcome.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { type MeanSquares, twoWayMeanSquares } from './two-way-mean-squares.ts';

/** 1: other raters for each item; 2: same raters, absolute agreement; 3: same raters, consistency. k: mean of k ratings. */
export type IccType = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k';

export const ICC_TYPES: readonly IccType[] = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'];

export interface Icc {
  readonly estimate: number;
  readonly ci: ConfidenceInterval | null;
  readonly ciReason?: IntervalReason;
  /** F test of "no differences between items"; null where the error mean square is 0. */
  readonly F: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly p: number | null;
  /** Items rated by every rater; only these count. */
  readonly nComplete: number;
  readonly nItems: number;
  readonly nRaters: number;
}

/**
 * Intraclass correlation (Shrout & Fleiss 1979; F limits of types 1 and 3 theirs, of type 2 after McGraw & Wong 1996) on the
 * complete items. Interval scale. Range: at most 1, can be below 0. Undefined: no_ratings, single_rater, no_complete_items,
 * too_few_items, no_variation, no_item_variation (all item means equal: 1,k and 3,k; 3,1 when the residual is 0 as well),
 * nonpositive_denominator (types 2). Items with a missing rating are left out: always show nComplete of nItems. O(n k).
 */
export function icc(matrix: RatingMatrix, type: IccType): Outcome<Icc> {
  const squares = twoWayMeanSquares(matrix);
  return squares.status === 'undefined' ? squares : iccOf(squares, type);
}

/** All six from one pass over the ratings. */
export function allIccs(matrix: RatingMatrix): Readonly<Record<IccType, Outcome<Icc>>> {
  const squares = twoWayMeanSquares(matrix);
  const of = (type: IccType): Outcome<Icc> => (squares.status === 'undefined' ? squares : iccOf(squares, type));
  return { '1,1': of('1,1'), '2,1': of('2,1'), '3,1': of('3,1'), '1,k': of('1,k'), '2,k': of('2,k'), '3,k': of('3,k') };
}

function iccOf(squares: MeanSquares, type: IccType): Outcome<Icc> {
  const { n, k, nItems, msb, msj, msw, mse } = squares;
  const oneWay = type === '1,1' || type === '1,k';
  const error = oneWay ? msw : mse;
  if (msb === 0 && (type === '1,k' || type === '3,k' || (type === '3,1' && mse === 0)))
    return undefinedBecause('no_item_variation');
  const denominator = {
    '1,1': msb + (k - 1) * msw,
    '2,1': msb + (k - 1) * mse + (k * (msj - mse)) / n,
    '3,1': msb + (k - 1) * mse,
    '1,k': msb,
    '2,k': msb + (msj - mse) / n,
    '3,k': msb,
  }[type];
  if (denominator <= 1e-12 * Math.max(msb, msj, error)) return undefinedBecause('nonpositive_denominator');
  const estimate = (msb - error) / denominator;

  const df1 = n - 1;
  const df2 = oneWay ? n * (k - 1) : (n - 1) * (k - 1);
  const common = { estimate, df1, df2, nComplete: n, nItems, nRaters: k };
  if (error === 0) return { status: 'ok', ...common, F: null, p: null, ci: null, ciReason: 'zero_residual_variance' };
  const F = msb / error;
  const limits =
    type === '2,1' || type === '2,k' ? absoluteLimits(squares, type) : consistencyLimits(F, df1, df2, type, k);
  return { status: 'ok', ...common, F, p: fSf(F, df1, df2), ...limits };
}

type Limits = Pick<Icc, 'ci' | 'ciReason'>;

function consistencyLimits(F: number, df1: number, df2: number, type: IccType, k: number): Limits {
  const low = F / fQuantile(0.975, df1, df2);
  const high = F * fQuantile(0.975, df2, df1);
  if (type === '1,1' || type === '3,1') return { ci: [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)] };
  return { ci: [1 - 1 / low, 1 - 1 / high] };
}

/** Satterthwaite limits of ICC(2,1), stepped up by Spearman-Brown for ICC(2,k) as far as they stay below its pole. */
function absoluteLimits({ n, k, msb, msj, mse }: MeanSquares, type: '2,1' | '2,k'): Limits {
  const single = (msb - mse) / (msb + (k - 1) * mse + (k * (msj - mse)) / n);
  const fj = msj / mse;
  const c = n * (1 + (k - 1) * single) - k * single;
  const v = ((n - 1) * (k - 1) * (k * single * fj + c) ** 2) / ((n - 1) * (k * single * fj) ** 2 + c * c);
  if (!(v >= 1e-6 && Number.isFinite(v))) return { ci: null, ciReason: 'not_computable' };
  const error = k * msj + (k * n - k - n) * mse;
  const low = fQuantile(0.975, n - 1, v);
  const high = fQuantile(0.975, v, n - 1);
  const lower = (n * (msb - low * mse)) / (low * error + n * msb);
  const upper = (n * (high * msb - mse)) / (error + n * high * msb);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return { ci: null, ciReason: 'not_computable' };
  if (type === '2,1') return { ci: [lower, upper] };
  const stepUp = (limit: number): number => (k * limit) / (1 + (k - 1) * limit);
  if (1 + (k - 1) * lower <= 1e-9) return { ci: [null, stepUp(upper)], ciReason: 'lower_unbounded' };
  return { ci: [stepUp(lower), stepUp(upper)] };
}
