import { incompleteGamma } from './gamma.ts';

/** The 0.975 quantile of the standard normal distribution. */
export const Z975 = 1.959963984540054;

/** Upper tail P(Z > z), directly and not as 1 - cdf, so that far tails keep their digits. */
export function normalSf(z: number): number {
  const tails = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? tails.upper / 2 : 0.5 + tails.lower / 2;
}

/** Phi(z) = P(Z <= z). */
export const normalCdf = (z: number): number => normalSf(-z);

/** Two-sided p of a standard normal test statistic. */
export const normalTwoSidedP = (z: number): number => Math.min(1, 2 * normalSf(Math.abs(z)));

const ratio = (r: number, top: readonly number[], bottom: readonly number[]): number =>
  top.reduceRight((sum, c) => sum * r + c, 0) / bottom.reduceRight((sum, c) => sum * r + c, 0);

// Wichura (1988), Algorithm AS 241, Applied Statistics 37, PPND16: relative accuracy about 1e-16.
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const MIDDLE = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/** Inverse of Phi for p in (0, 1); -Infinity at 0 and Infinity at 1, which callers must not show. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normal quantile of ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, ...CENTRE);
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(tail));
  const z = r <= 5 ? ratio(r - 1.6, ...MIDDLE) : ratio(r - 5, ...FAR);
  return q < 0 ? -z : z;
}
