/**
 * A statistic that can be computed again on other draws of its units (items, tasks, pairs: whatever is resampled whole).
 * Values are numbers, or null where the statistic is undefined on that draw.
 */
export interface Resampled {
  readonly units: number;
  /** Value on the drawn units; indices may repeat, order does not matter. The array is reused between calls. */
  readonly of: (drawn: Int32Array) => number | null;
  /** Value on all units but one, where that is quicker than `of`. */
  readonly without?: (unit: number) => number | null;
  /** Steps of one evaluation, roughly; what bootstraps and jackknives are weighed by. 1 unless given. */
  readonly steps?: number;
  /** Evaluations that leaving out each unit takes; as many as units unless given. */
  readonly distinct?: number;
}

/** Steps that leave-one-out may take (some seconds); beyond it there is no jackknife, and intervals are percentile ones. */
const MOST_JACKKNIFE_STEPS = 1e9;

/** Steps of drawing `replicates` times, and of the jackknife where there is one. */
export function bootstrapSteps(statistic: Resampled, replicates: number): number {
  const { steps = 1, units } = statistic;
  return replicates * (units + steps) + (canLeaveOut(statistic) ? jackknifeSteps(statistic) : 0);
}

export const canLeaveOut = (statistic: Resampled): boolean => jackknifeSteps(statistic) <= MOST_JACKKNIFE_STEPS;

const jackknifeSteps = ({ units, steps = 1, distinct = units }: Resampled): number => distinct * steps;

/** Every unit once: `statistic.of(everyUnit(statistic.units))` is the estimate. */
export const everyUnit = (units: number): Int32Array => Int32Array.from({ length: units }, (_, i) => i);
