import type { Resampled } from '../stats/resampled.ts';
import type { ItemPatterns } from './item-patterns.ts';

/** A statistic of the multiplicities of item patterns; null where it is undefined. */
export type PatternStatistic = (times: Float64Array) => number | null;

/** Items as the units of a bootstrap or jackknife of a pattern statistic. Leaving out equal items is computed once. */
/** `steps` of one evaluation; the entries of all patterns and the levels of the scale unless given. */
export function resampledPatterns(
  patterns: ItemPatterns,
  statistic: PatternStatistic,
  steps = patterns.code.length + patterns.levels.length,
): Resampled {
  const { patternOf, items } = patterns;
  const times = new Float64Array(patterns.times.length);
  const left = new Map<number, number | null>();
  return {
    units: items,
    steps,
    distinct: Math.min(items, patterns.times.length),
    of: (drawn) => {
      times.fill(0);
      for (let s = 0; s < drawn.length; s++) (times[patternOf[drawn[s] as number] as number] as number)++;
      return statistic(times);
    },
    without: (unit) => {
      const pattern = patternOf[unit] as number;
      let value = left.get(pattern);
      if (value === undefined) {
        times.set(patterns.times);
        (times[pattern] as number)--;
        value = statistic(times);
        left.set(pattern, value);
      }
      return value;
    },
  };
}
