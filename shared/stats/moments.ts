/** Arithmetic mean of at least one value. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** Sum of squared deviations from the mean (two passes, so that equal values give 0 up to one rounding of their mean). */
export function squaredDeviations(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - centre) ** 2;
  return sum;
}

/** Sample variance with n - 1; needs at least two values. */
export const sampleVariance = (values: ArrayLike<number>): number => squaredDeviations(values) / (values.length - 1);

/** Sample standard deviation with n - 1; needs at least two values. */
export const sampleSd = (values: ArrayLike<number>): number => Math.sqrt(sampleVariance(values));

/** True when all values are the same number (also for none or one). Compares the values, not a rounded variance. */
export function allEqual(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
