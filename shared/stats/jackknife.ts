import { allEqual, mean } from './moments.ts';
import type { Resampled } from './resampled.ts';

export interface Jackknife {
  /** Leave-one-out values, in the order of the units. */
  readonly values: Float64Array;
  /** sqrt((n-1)/n * sum (J_i - mean J)^2) */
  readonly se: number;
  /** Acceleration of the BCa interval; null when all leave-one-out values are equal. */
  readonly acceleration: number | null;
}

/** Leave out each unit once. null when there are fewer than two units or one leave-one-out value is undefined. */
export function jackknife(statistic: Resampled): Jackknife | null {
  const n = statistic.units;
  if (n < 2) return null;
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = statistic.without ? statistic.without(i) : statistic.of(allBut(i, n));
    if (value === null) return null;
    values[i] = value;
  }
  const centre = mean(values);
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    const d = centre - value;
    squares += d * d;
    cubes += d * d * d;
  }
  const flat = allEqual(values) || squares <= n * (1e-12 * Math.max(1, Math.abs(centre))) ** 2;
  return {
    values,
    se: flat ? 0 : Math.sqrt(((n - 1) / n) * squares),
    acceleration: flat ? null : cubes / (6 * squares ** 1.5),
  };
}

function allBut(left: number, n: number): Int32Array {
  const drawn = new Int32Array(n - 1);
  for (let i = 0; i < n - 1; i++) drawn[i] = i < left ? i : i + 1;
  return drawn;
}
