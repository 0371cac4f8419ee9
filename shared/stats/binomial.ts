import { incompleteBeta } from './beta.ts';
import { betaKernel } from './gamma.ts';

/** P(X = k), X ~ Binomial(n, p); k an integer in 0..n. */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  return (betaKernel(p, 1 - p, k, n - k) * n) / (k * (n - k));
}

/** P(X <= k), X ~ Binomial(n, p). */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, p, n - k, k + 1).lower;
}

/**
 * Exact two-sided binomial test of k successes in n >= 1 trials against p0: the sum of P(X = j) over all outcomes no more
 * probable than the observed one, with R's relative slack of 1e-7 for ties broken by rounding. O(n).
 */
export function binomialTest(k: number, n: number, p0: number): number {
  const limit = binomialPmf(k, n, p0) * (1 + 1e-7);
  let sum = 0;
  for (let j = 0; j <= n; j++) {
    const probability = binomialPmf(j, n, p0);
    if (probability <= limit) sum += probability;
  }
  return Math.min(1, sum);
}
