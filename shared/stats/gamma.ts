/** ln sqrt(2 pi) */
const LN_SQRT_2PI = 0.9189385332046727;

/** Stirling's series for ln Gamma(x) - [(x - 1/2) ln x - x + ln sqrt(2 pi)], x >= 15: the next term is below 1e-17. */
function stirlingRest(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x;
}

/** ln Gamma(x) for x > 0: recurrence up to 15, then Stirling's series. Absolute error about 1e-14. */
export function lnGamma(x: number): number {
  let product = 1;
  let z = x;
  while (z < 15) product *= z++;
  return (z - 0.5) * Math.log(z) - z + LN_SQRT_2PI + stirlingRest(z) - Math.log(product);
}

/** Error of Stirling's formula for ln Gamma(x + 1), x > 0 (Loader 2000). */
function stirlingError(x: number): number {
  return x >= 15 ? stirlingRest(x) : lnGamma(x + 1) - (x + 0.5) * Math.log(x) + x - LN_SQRT_2PI;
}

/** Loader's deviance x ln(x/m) + m - x without cancellation near x = m; x > 0, m > 0. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * x^a y^b / B(a, b) with y = 1 - x given separately, by Loader's saddle-point form ("Fast and accurate computation of
 * binomial probabilities", 2000): no large logarithms cancel, so that tails keep their digits. a, b > 0; 0 < x, y < 1.
 */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const lc = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(lc);
}

/** x^a e^-x / Gamma(a), a > 0, x > 0, in the same form. */
export const gammaKernel = (x: number, a: number): number =>
  Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, x));

/** Both tails of the regularised incomplete gamma function: P(a, x) and Q(a, x), each without 1 - other in its own tail. */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const kernel = gammaKernel(x, a);
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; term > sum * 1e-17 && k < 1e6; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return { lower: kernel * sum, upper: 1 - kernel * sum };
  }
  // Legendre's continued fraction by Lentz's method.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < 1e6; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    const factor = c * d;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return { lower: 1 - kernel * h, upper: kernel * h };
}
