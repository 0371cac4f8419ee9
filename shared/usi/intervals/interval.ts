import { bcaInterval, biasCorrection, percentileInterval } from '../../stats/bootstrap.ts';
import { expandedLevel } from '../../stats/expanded-level.ts';
import { sampleSd } from '../../stats/moments.ts';
import { normalQuantile } from '../../stats/normal.ts';
import type { KernelColumn } from './kernel-columns.ts';
import type { Resample } from './resample.ts';

/** Below this many tasks there is no interval. */
export const MIN_TASKS = 10;

/**
 * BCa corrects a bias of the draws up to this many standard normal units (16% to 84% of the draws below the estimate).
 * Beyond it BCa asks for quantiles at the very end of the draws and collapses, as it does for Dice near its maximum and for
 * absolute differences near 0, which every draw makes worse.
 */
export const MAX_BIAS = 1;

/** Why there is no interval, or only a percentile one. */
export type IntervalReason =
  | 'estimate_undefined'
  | 'too_few_tasks'
  /** More than half of the draws left the value undefined. */
  | 'too_many_undefined'
  /** The draws lie so far to one side of the estimate that no quantile of theirs is an interval for it. */
  | 'estimate_outside_replicates'
  /** A value with one task left out is undefined, or all are equal: no BCa. */
  | 'no_acceleration'
  /** A raw difference of means: see `cellInterval`. */
  | 'difference_of_means';

export interface TableInterval {
  readonly estimate: number | null;
  readonly interval: readonly [number, number] | null;
  readonly method: 'bca' | 'percentile' | 'standard_error' | null;
  readonly reason: IntervalReason | null;
  /** Standard deviation of the draws; null with fewer than two. */
  readonly se: number | null;
  readonly undefinedReplicates: number;
  /** More than 5% of the draws left the value undefined. */
  readonly unreliable: boolean;
}

/**
 * Interval of a cell or raw difference of one row (0 = people). Cells have BCa where it applies. Raw differences are
 * means over tasks: there is no bias to correct, and with 40 tasks the estimated acceleration costs coverage (92-94%
 * at 95% for skewed features against 94-95% without), so they have the percentile interval.
 */
export function cellInterval(resample: Resample, row: number, column: KernelColumn, level = 0.95): TableInterval {
  return intervalOf(
    resample,
    resample.estimate(row, column),
    resample.drawn(row, column),
    column.startsWith('gap:') ? null : resample.leftOut(row, column),
    level,
  );
}

/** Interval of the difference of two rows (first minus second) in one column, paired by task. */
export function differenceInterval(
  resample: Resample,
  first: number,
  second: number,
  column: KernelColumn,
  level = 0.95,
): TableInterval {
  const minus = (a: Float64Array, b: Float64Array) => a.map((value, i) => value - (b[i] as number));
  return intervalOf(
    resample,
    resample.estimate(first, column) - resample.estimate(second, column),
    minus(resample.drawn(first, column), resample.drawn(second, column)),
    column.startsWith('gap:') ? null : minus(resample.leftOut(first, column), resample.leftOut(second, column)),
    level,
  );
}

/**
 * Interval from a bootstrap by task within domain: BCa (Efron 1987) where its bias is moderate (see MAX_BIAS), the
 * estimate with a multiple of the draws' standard error where it is not, and where the draws lie on both sides of the estimate
 * and the values with one task left out (null = not asked for) differ, else percentile; both at the expanded level. NaN in any input means
 * undefined.
 */
export function intervalOf(
  { tasks, domains }: Pick<Resample, 'tasks' | 'domains'>,
  estimate: number,
  drawn: Float64Array,
  leftOut: Float64Array | null,
  level: number,
): TableInterval {
  const defined = drawn.filter((value) => !Number.isNaN(value));
  const undefinedReplicates = drawn.length - defined.length;
  const none = (reason: IntervalReason): TableInterval => ({
    estimate: Number.isNaN(estimate) ? null : estimate,
    interval: null,
    method: null,
    reason,
    se: null,
    undefinedReplicates,
    unreliable: true,
  });
  if (Number.isNaN(estimate)) return none('estimate_undefined');
  if (tasks < MIN_TASKS) return none('too_few_tasks');
  if (undefinedReplicates > drawn.length / 2) return none('too_many_undefined');
  const z0 = leftOut && biasCorrection(estimate, defined);
  const acceleration = leftOut && stratifiedAcceleration(leftOut, domains);
  const sorted = defined.slice().sort();
  const bca = z0 !== null && acceleration !== null;
  const wider = expandedLevel(level, tasks, domains.length);
  const se = defined.length > 1 ? sampleSd(defined) : null;
  if (leftOut && se !== null && se > 0 && (z0 === null || Math.abs(z0) > MAX_BIAS)) {
    const half = normalQuantile((1 + wider) / 2) * se;
    return {
      estimate,
      interval: [estimate - half, estimate + half],
      method: 'standard_error',
      reason: 'estimate_outside_replicates',
      se,
      undefinedReplicates,
      unreliable: true,
    };
  }
  return {
    estimate,
    interval: bca ? bcaInterval(sorted, z0, acceleration, wider) : percentileInterval(sorted, wider),
    method: bca ? 'bca' : 'percentile',
    reason: bca
      ? null
      : !leftOut
        ? 'difference_of_means'
        : z0 === null
          ? 'estimate_outside_replicates'
          : 'no_acceleration',
    se,
    undefinedReplicates,
    unreliable: undefinedReplicates > 0.05 * drawn.length,
  };
}

/**
 * Acceleration from leave-one-out values, centred within each stratum: sum U^3 / (6 (sum U^2)^1.5) with
 * U = (n - 1)(mean - value) in a stratum of n (Davison & Hinkley 1997, section 5.3, jackknife influence values).
 * With one stratum it is Efron's. Null when a value is undefined or all are equal.
 */
export function stratifiedAcceleration(leftOut: Float64Array, strata: readonly Int32Array[]): number | null {
  let [squares, cubes, size] = [0, 0, 0];
  for (const stratum of strata) {
    let centre = 0;
    for (const task of stratum) centre += leftOut[task] as number;
    centre /= stratum.length;
    for (const task of stratum) {
      const u = (stratum.length - 1) * (centre - (leftOut[task] as number));
      squares += u * u;
      cubes += u * u * u;
      size = Math.max(size, Math.abs(centre) * (stratum.length - 1));
    }
  }
  // NaN fails this comparison as well
  return squares > (1e-12 * Math.max(1, size)) ** 2 * leftOut.length ? cubes / (6 * squares ** 1.5) : null;
}
