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
}

/** Every unit once: `statistic.of(everyUnit(statistic.units))` is the estimate. */
export const everyUnit = (units: number): Int32Array => Int32Array.from({ length: units }, (_, i) => i);
