import { incompleteBeta, inverseIncompleteBeta } from './beta.ts';

/** Upper tail P(F > f) with df1 and df2 > 0 degrees of freedom (need not be integers). */
export function fSf(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  const total = df2 + df1 * f;
  return incompleteBeta(df2 / total, (df1 * f) / total, df2 / 2, df1 / 2).lower;
}

/** Quantile of the F distribution, p in [0, 1). */
export function fQuantile(p: number, df1: number, df2: number): number {
  const { x, y } = inverseIncompleteBeta(1 - p, p, df2 / 2, df1 / 2);
  return (df2 * y) / (df1 * x);
}
