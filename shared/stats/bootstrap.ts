import { type Jackknife, jackknife } from './jackknife.ts';
import { allEqual, mean, sampleSd } from './moments.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import type { Interval } from './proportion-interval.ts';
import { quantileSorted } from './quantile.ts';
import { mulberry32 } from './random.ts';
import { canLeaveOut, everyUnit, type Resampled } from './resampled.ts';

export interface BootstrapPlan {
  /** B; 2000 for reports, 1000 while interactive. */
  readonly replicates: number;
  readonly seed: number;
  /** Confidence level, 0.95 unless given. */
  readonly level?: number;
}

/** Why there is a percentile interval, or none, where BCa was asked for. Constant replicates give none: zero width would be false certainty. */
export type BootstrapReason =
  | 'estimate_undefined'
  | 'too_many_undefined'
  | 'replicates_constant'
  | 'estimate_outside_replicates'
  | 'jackknife_undefined'
  | 'jackknife_constant'
  | 'jackknife_too_long';

/** JSON-safe result of a bootstrap over whole units. */
export interface BootstrapResult {
  readonly estimate: number | null;
  readonly replicates: number;
  readonly seed: number;
  readonly level: number;
  /** Replicates on which the statistic was undefined; they are left out of everything below. */
  readonly undefinedReplicates: number;
  /** More than 5% of the replicates were undefined: the interval leans on the draws that happened to work. */
  readonly unreliable: boolean;
  readonly percentile: Interval | null;
  readonly bca: Interval | null;
  /** The one to show: BCa where it exists, else percentile, else null. */
  readonly interval: Interval | null;
  readonly method: 'bca' | 'percentile' | null;
  /** Why `method` is not bca. */
  readonly reason?: BootstrapReason;
  readonly z0: number | null;
  readonly acceleration: number | null;
  readonly bootSe: number | null;
  readonly bootMean: number | null;
  readonly jackknifeSe: number | null;
}

/**
 * Values of the statistic on B draws of n units with replacement, in drawing order, undefined draws left out and counted.
 * The stream is mulberry32(seed); index = floor(u * n), slot by slot, replicate by replicate.
 */
export function bootstrapReplicates(
  statistic: Resampled,
  plan: BootstrapPlan,
): { values: Float64Array; undefinedReplicates: number } {
  const random = mulberry32(plan.seed);
  const n = statistic.units;
  const drawn = new Int32Array(n);
  const values = new Float64Array(plan.replicates);
  let defined = 0;
  for (let b = 0; b < plan.replicates; b++) {
    for (let s = 0; s < n; s++) drawn[s] = Math.floor(random() * n);
    const value = statistic.of(drawn);
    if (value !== null) values[defined++] = value;
  }
  return { values: values.slice(0, defined), undefinedReplicates: plan.replicates - defined };
}

/** Quantiles (type 7) of sorted replicates that leave (1 - level)/2 on each side. */
export const percentileInterval = (sorted: ArrayLike<number>, level = 0.95): Interval => [
  quantileSorted(sorted, (1 - level) / 2),
  quantileSorted(sorted, (1 + level) / 2),
];

/** Bias correction z0 of Efron (1987); replicates within 1e-12 of the estimate count half. null when all lie on one side. */
export function biasCorrection(estimate: number, values: ArrayLike<number>): number | null {
  const tie = 1e-12 * Math.max(1, Math.abs(estimate));
  let below = 0;
  for (let i = 0; i < values.length; i++) {
    const d = (values[i] as number) - estimate;
    if (Math.abs(d) <= tie) below += 0.5;
    else if (d < 0) below += 1;
  }
  const share = below / values.length;
  return share > 0 && share < 1 ? normalQuantile(share) : null;
}

/** BCa interval (Efron 1987) from sorted replicates, bias correction and acceleration. */
export function bcaInterval(sorted: ArrayLike<number>, z0: number, acceleration: number, level = 0.95): Interval {
  const z = normalQuantile((1 + level) / 2);
  const shifted = (side: number): number => normalCdf(z0 + (z0 + side) / (1 - acceleration * (z0 + side)));
  return [quantileSorted(sorted, shifted(-z)), quantileSorted(sorted, shifted(z))];
}

/**
 * Bootstrap over whole units with percentile and BCa intervals. Above 50% undefined replicates there is no interval; where
 * BCa has no footing (all replicates on one side of the estimate, jackknife undefined or constant) it falls back to
 * percentile and says why. `estimate` may be passed when it is known more exactly than `statistic.of(all units)`.
 */
export function bootstrap(
  statistic: Resampled,
  plan: BootstrapPlan,
  estimate: number | null = statistic.of(everyUnit(statistic.units)),
): BootstrapResult {
  const level = plan.level ?? 0.95;
  const { values, undefinedReplicates } = bootstrapReplicates(statistic, plan);
  const affordable = canLeaveOut(statistic);
  const left: Jackknife | null = estimate === null || !affordable ? null : jackknife(statistic);
  const usable = estimate !== null && values.length > 0 && undefinedReplicates <= plan.replicates / 2;
  const sorted = Float64Array.from(values).sort();
  const percentile = usable ? percentileInterval(sorted, level) : null;
  const z0 = usable ? biasCorrection(estimate, values) : null;
  const acceleration = left?.acceleration ?? null;
  const bca = usable && z0 !== null && acceleration !== null ? bcaInterval(sorted, z0, acceleration, level) : null;
  const bootSe = values.length > 1 ? sampleSd(values) : null;
  const constant = allEqual(values);
  const interval = constant ? null : (bca ?? percentile);
  const reason =
    constant && usable ? 'replicates_constant' : whyNotBca(estimate, usable, z0, affordable ? left : 'skipped');
  return {
    estimate,
    replicates: plan.replicates,
    seed: plan.seed,
    level,
    undefinedReplicates,
    unreliable: undefinedReplicates > 0.05 * plan.replicates,
    percentile,
    bca,
    interval,
    method: interval && (bca ? 'bca' : 'percentile'),
    ...(reason && { reason }),
    z0,
    acceleration,
    bootSe,
    bootMean: values.length > 0 ? mean(values) : null,
    jackknifeSe: left?.se ?? null,
  };
}

function whyNotBca(
  estimate: number | null,
  usable: boolean,
  z0: number | null,
  left: Jackknife | 'skipped' | null,
): BootstrapReason | undefined {
  if (estimate === null) return 'estimate_undefined';
  if (!usable) return 'too_many_undefined';
  if (z0 === null) return 'estimate_outside_replicates';
  if (left === 'skipped') return 'jackknife_too_long';
  if (left === null) return 'jackknife_undefined';
  return left.acceleration === null ? 'jackknife_constant' : undefined;
}
