import { betaKernel } from './gamma.ts';

/** Lentz's method for the continued fraction of I_x(a, b); converges quickly for x < (a + 1)/(a + b + 2). */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let h = d;
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return h;
}

/**
 * Both tails of the regularised incomplete beta function: I_x(a, b) and 1 - I_x(a, b). `y` = 1 - x is passed because callers
 * know it exactly where 1 - x would cancel. a, b > 0.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const kernel = betaKernel(x, y, a, b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (kernel * continuedFraction(x, a, b)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (kernel * continuedFraction(y, b, a)) / b;
  return { lower: 1 - upper, upper };
}

/** A point of the unit interval with its complement, both to full relative precision. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
}

const fromLogit = (u: number): UnitPoint => ({ x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) });

/**
 * The point x with I_x(a, b) = lower, where lower + upper = 1 are given separately. Newton on the logarithm of the smaller
 * tail over logit x, where it is nearly straight; halving the bracket is the safeguard. Relative error about 1e-13.
 */
export function inverseIncompleteBeta(lower: number, upper: number, a: number, b: number): UnitPoint {
  if (lower <= 0) return { x: 0, y: 1 };
  if (upper <= 0) return { x: 1, y: 0 };
  let from = -745;
  let to = 745;
  let u = Math.min(700, Math.max(-700, Math.log(a / b)));
  for (let i = 0; i < 200; i++) {
    const { x, y } = fromLogit(u);
    const tails = incompleteBeta(x, y, a, b);
    const miss = lower <= upper ? Math.log(tails.lower / lower) : Math.log(upper / tails.upper);
    if (miss === 0) break;
    if (miss > 0) to = u;
    else from = u;
    const slope = betaKernel(x, y, a, b) / (lower <= upper ? tails.lower : tails.upper);
    const newton = u - miss / slope;
    const next = newton > from && newton < to ? newton : (from + to) / 2;
    const step = Math.abs(next - u);
    u = next;
    if (step <= 1e-15 * Math.max(1, Math.abs(u))) break;
  }
  return fromLogit(u);
}

/** Quantile of the beta distribution: the x with I_x(a, b) = p; p in [0, 1]. */
export const betaQuantile = (p: number, a: number, b: number): number => inverseIncompleteBeta(p, 1 - p, a, b).x;
