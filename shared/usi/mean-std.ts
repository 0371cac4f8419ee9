/** A mean with its population standard deviation, raw: NaN where the reference scorer has NaN. */
export interface MeanStd {
  readonly mean: number;
  readonly std: number;
}

/** Plain mean; NaN for an empty list. */
export function mean(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}

/** Mean and population standard deviation (divisor n); both NaN for an empty list. */
export function meanStd(values: readonly number[]): MeanStd {
  const center = mean(values);
  return { mean: center, std: Math.sqrt(mean(values.map((value) => (value - center) ** 2))) };
}
