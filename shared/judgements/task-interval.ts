import { percentileInterval } from '../stats/bootstrap.ts';
import { expandedLevel } from '../stats/expanded-level.ts';
import { allEqual } from '../stats/moments.ts';
import { clopperPearsonInterval, type Interval, wilsonInterval } from '../stats/proportion-interval.ts';
import { mulberry32 } from '../stats/random.ts';
import { eachOnce, type TaskTotals, total, totalMean } from './task-totals.ts';

/** How draws are made; the same seed gives the same intervals. */
export interface DrawPlan {
  readonly replicates: number;
  /** Draws of sign patterns where there are too many to try all. */
  readonly flips: number;
  readonly seed: number;
  readonly level: number;
}

export const DEFAULT_DRAWS: DrawPlan = { replicates: 2000, flips: 10_000, seed: 20260101, level: 0.95 };

/** Below this many tasks there is no bootstrap interval. */
export const MIN_TASKS = 10;

export type TaskReason =
  | 'no_judgements'
  | 'too_few_tasks'
  /** More than half of the draws left the value undefined. */
  | 'too_many_undefined'
  /** All draws gave the same value: zero width would be false certainty. */
  | 'replicates_constant';

/**
 * `wilson`: each task contributes once. `bootstrap`: tasks are resampled. `tasks_as_trials`: a share of 0 or 1, where every draw
 * is the same; the exact interval that counts each task as one trial, however many judgements it has.
 */
export type TaskMethod = 'wilson' | 'bootstrap' | 'tasks_as_trials';

export interface TaskEstimate {
  readonly estimate: number | null;
  readonly interval: Interval | null;
  readonly method: TaskMethod | null;
  /** Why there is no interval. */
  readonly reason: TaskReason | null;
  /** Tasks and values that count. */
  readonly tasks: number;
  readonly n: number;
}

/**
 * A share with its interval: Wilson where each task contributes once, else the expanded percentile interval of a bootstrap by
 * task (Hesterberg 2015). A mean over tasks has no bias to correct, and with 40 tasks the estimated acceleration of BCa costs
 * coverage. `halves`: values may be 1/2 (ties counted half), so that only the bootstrap applies.
 */
export function shareEstimate(totals: TaskTotals, plan: DrawPlan, halves = false): TaskEstimate {
  const base = meanBase(totals);
  const { estimate, tasks, n } = base;
  if (estimate === null) return base;
  if (!halves && eachOnce(totals)) {
    return { ...base, interval: wilsonInterval(total(totals.sums), n, plan.level), method: 'wilson', reason: null };
  }
  if (estimate === 0 || estimate === 1) {
    const interval = clopperPearsonInterval(estimate * tasks, tasks, plan.level);
    return { ...base, interval, method: 'tasks_as_trials', reason: null };
  }
  return bootstrapped(base, drawnMeans(totals, plan), plan);
}

/** A mean of any values with its bootstrap interval by task. */
export function meanEstimate(totals: TaskTotals, plan: DrawPlan): TaskEstimate {
  const base = meanBase(totals);
  return base.estimate === null ? base : bootstrapped(base, drawnMeans(totals, plan), plan);
}

/** Difference of two means over the same list of tasks (first minus second), tasks drawn together. */
export function differenceEstimate(first: TaskTotals, second: TaskTotals, plan: DrawPlan): TaskEstimate {
  const [x, y] = [totalMean(first), totalMean(second)];
  const touched = first.counts.filter((n, i) => n + (second.counts[i] as number) > 0).length;
  const base: TaskEstimate = {
    estimate: x === null || y === null ? null : x - y,
    interval: null,
    method: null,
    reason: 'no_judgements',
    tasks: touched,
    n: total(first.counts) + total(second.counts),
  };
  if (base.estimate === null) return base;
  const [xs, ys] = [drawnMeans(first, plan), drawnMeans(second, plan)];
  return bootstrapped(
    base,
    xs.map((value, i) => value - (ys[i] as number)),
    plan,
  );
}

/** A source is compared with every other one on the same draws: those of its totals are made once. */
const made = new WeakMap<TaskTotals, Pick<DrawPlan, 'replicates' | 'seed'> & { values: Float64Array }>();

function drawnMeans(totals: TaskTotals, { replicates, seed }: DrawPlan): Float64Array {
  const before = made.get(totals);
  if (before?.replicates === replicates && before.seed === seed) return before.values;
  const values = drawMeans(totals, replicates, seed);
  made.set(totals, { replicates, seed, values });
  return values;
}

/** Means on each draw of tasks, NaN where a draw has no value. The draws depend on the seed and the number of tasks alone. */
function drawMeans({ sums, counts }: TaskTotals, replicates: number, seed: number): Float64Array {
  const random = mulberry32(seed);
  const tasks = sums.length;
  const values = new Float64Array(replicates);
  for (let b = 0; b < replicates; b++) {
    let sum = 0;
    let n = 0;
    for (let slot = 0; slot < tasks; slot++) {
      const task = Math.floor(random() * tasks);
      sum += sums[task] as number;
      n += counts[task] as number;
    }
    values[b] = n === 0 ? Number.NaN : sum / n;
  }
  return values;
}

/** Puts an interval to an estimate from its draws; NaN = undefined on that draw. */
export function bootstrapped(base: TaskEstimate, drawn: Float64Array, { level }: DrawPlan): TaskEstimate {
  const without = (reason: TaskReason): TaskEstimate => ({ ...base, interval: null, method: null, reason });
  if (base.tasks < MIN_TASKS) return without('too_few_tasks');
  const sorted = drawn.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0 || sorted.length < drawn.length / 2) return without('too_many_undefined');
  if (allEqual(sorted)) return without('replicates_constant');
  const interval = percentileInterval(sorted, expandedLevel(level, base.tasks, 1));
  return { ...base, interval, method: 'bootstrap', reason: null };
}

function meanBase(totals: TaskTotals): TaskEstimate {
  return {
    estimate: totalMean(totals),
    interval: null,
    method: null,
    reason: 'no_judgements',
    tasks: totals.counts.filter((n) => n > 0).length,
    n: total(totals.counts),
  };
}
