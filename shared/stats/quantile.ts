/**
 * Quantile of sorted values, type 7 of Hyndman & Fan (1996), the default of R and numpy: h = (n-1)p with linear
 * interpolation between the neighbours. `sorted` ascending and not empty; p in [0, 1].
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) throw new RangeError('quantile of no values');
  const h = last * Math.min(1, Math.max(0, p));
  const below = Math.floor(h);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, last)] as number;
  return lower + (h - below) * (upper - lower);
}

/** Type 7 quantile of values in any order; they are copied, not reordered. */
export const quantile = (values: Iterable<number>, p: number): number =>
  quantileSorted(Float64Array.from(values).sort(), p);

/** The middle value, or the mean of the two middle ones. */
export const median = (values: Iterable<number>): number => quantile(values, 0.5);
