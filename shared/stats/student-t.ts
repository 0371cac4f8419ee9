import { incompleteBeta, inverseIncompleteBeta } from './beta.ts';

/** Two-sided p of Student's t: P(|T| >= |t|), df > 0 (need not be an integer). */
export function tTwoSidedP(t: number, df: number): number {
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5).lower;
}

/** Quantile of Student's t, p in (0, 1), by the inverse incomplete beta function of t^2. */
export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -tQuantile(1 - p, df);
  const { x, y } = inverseIncompleteBeta(2 * (1 - p), 2 * p - 1, df / 2, 0.5);
  return Math.sqrt((df * y) / x);
}
