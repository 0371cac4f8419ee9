import { tQuantile, tTwoSidedP } from '../stats/student-t.ts';
import type { Estimate } from './outcome.ts';

/** Equal items are given once with their number in `times`. */
export interface ItemContributions {
  readonly times: ArrayLike<number>;
  /** Ratings per item (r_i). */
  readonly size: ArrayLike<number>;
  /** a_i: mean weight over the item's rater pairs; 0 when r_i < 2. */
  readonly agreement: ArrayLike<number>;
  /** e_i: the item's contribution to chance agreement. */
  readonly chance: ArrayLike<number>;
}

export interface ChanceCorrected extends Estimate {
  /** Observed (weighted) pairwise agreement. */
  readonly pa: number;
  /** Agreement expected by chance. */
  readonly pe: number;
  /** Two-sided p of "coefficient = 0"; null without a standard error. */
  readonly p: number | null;
}

/**
 * (p_a - p_e)/(1 - p_e) with Gwet's linearised standard error (Gwet 2008; 2014, Handbook of Inter-Rater Reliability), the
 * finite population correction left out: t(n - 1) limits, the upper one cut at 1. null where chance agreement is 1 (0/0).
 * No interval when fewer than two items are pairable or when every item contributes the same. O(items).
 */
export function chanceCorrected(
  { times, size, agreement, chance }: ItemContributions,
  pe: number,
): ChanceCorrected | null {
  let n = 0;
  let pairable = 0;
  let sum = 0;
  for (let i = 0; i < times.length; i++) {
    const t = times[i] as number;
    n += t;
    if ((size[i] as number) < 2) continue;
    pairable += t;
    sum += t * (agreement[i] as number);
  }
  const pa = sum / pairable;
  const room = 1 - pe;
  if (room <= 1e-12) return null;
  const estimate = pa === 1 ? 1 : (pa - pe) / room;
  if (pairable < 2) return { estimate, pa, pe, se: null, ci: null, ciReason: 'too_few_items', p: null };
  let squares = 0;
  for (let i = 0; i < times.length; i++) {
    const k = (size[i] as number) < 2 ? 0 : ((n / pairable) * ((agreement[i] as number) - pe)) / room;
    const linear = k - (2 * (1 - estimate) * ((chance[i] as number) - pe)) / room;
    squares += (times[i] as number) * (linear - estimate) ** 2;
  }
  const se = Math.sqrt(squares / (n * (n - 1)));
  if (se < 1e-7) return { estimate, pa, pe, se: 0, ci: null, ciReason: 'zero_variance', p: null };
  const half = tQuantile(0.975, n - 1) * se;
  return {
    estimate,
    pa,
    pe,
    se,
    ci: [estimate - half, Math.min(1, estimate + half)],
    p: tTwoSidedP(estimate / se, n - 1),
  };
}
