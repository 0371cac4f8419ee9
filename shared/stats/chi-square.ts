import { incompleteGamma } from './gamma.ts';

/** Upper tail P(X > x) of the chi-square distribution with df > 0. */
export const chiSquareSf = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper;
