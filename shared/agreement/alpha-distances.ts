import type { ItemPatterns } from './item-patterns.ts';

/** nominal: equal or not. ordinal: distance in mid-ranks. interval: difference. ratio: difference over sum. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Squared ratio distance; 0 where both values are 0. */
export const ratioDistance = (a: number, b: number): number => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2);

/** Sums of squared distances over ordered pairs of ratings, from counts. */
export interface AlphaDistances {
  /** Tells how often each category was chosen in pairable items; to be called before the sums. */
  readonly place: (used: Float64Array, ratings: number) => void;
  /** Over the ratings of one item of pattern p. O(entries), ratio O(entries^2). */
  readonly item: (p: number) => number;
  /** Squared distance of two categories, by position on the scale. */
  readonly between: (c: number, k: number) => number;
  /** Over all pairable ratings. O(V), ratio O(V^2), with V categories. */
  readonly pooled: () => number;
  /** Whether `item` depends on what was placed. */
  readonly movable: boolean;
}

export function alphaDistances(patterns: ItemPatterns, metric: AlphaMetric): AlphaDistances {
  if (metric === 'nominal') return nominalDistances(patterns);
  return metric === 'ratio' ? ratioDistances(patterns) : lineDistances(patterns, metric);
}

/** Unequal pairs: r^2 less the squared counts. */
function nominalDistances({ size, start, count }: ItemPatterns): AlphaDistances {
  let counts: Float64Array = new Float64Array();
  let total = 0;
  return {
    movable: false,
    place: (used, ratings) => {
      counts = used;
      total = ratings;
    },
    item: (p) => {
      let sum = (size[p] as number) ** 2;
      for (let e = start[p] as number; e < (start[p + 1] as number); e++) sum -= (count[e] as number) ** 2;
      return sum;
    },
    between: (c, k) => Number(c !== k),
    pooled: () => counts.reduce((sum, n) => sum - n * n, total * total),
  };
}

/**
 * Points on a line: 2(r sum x^2 - (sum x)^2). Interval: the values themselves. Ordinal: mid-ranks, the number of pairable
 * ratings below a category plus half of those in it, which is Krippendorff's ordinal distance.
 */
function lineDistances(
  { levels, size, start, code, count }: ItemPatterns,
  metric: 'ordinal' | 'interval',
): AlphaDistances {
  const line = Float64Array.from(levels);
  let counts: Float64Array = new Float64Array();
  let total = 0;
  return {
    movable: metric === 'ordinal',
    place: (used, ratings) => {
      counts = used;
      total = ratings;
      // Centred on the mean, so that the squares below do not cancel; the mean mid-rank is M/2.
      let below = -ratings / 2;
      const mean = metric === 'ordinal' ? 0 : levels.reduce((sum, x, c) => sum + x * (used[c] as number), 0) / ratings;
      for (let c = 0; c < line.length; c++) {
        const n = used[c] as number;
        line[c] = metric === 'ordinal' ? below + n / 2 : (levels[c] as number) - mean;
        below += n;
      }
    },
    item: (p) => {
      // Measured from the item's first category: equal ratings give exactly 0.
      const origin = line[code[start[p] as number] as number] as number;
      let sum = 0;
      let squares = 0;
      for (let e = (start[p] as number) + 1; e < (start[p + 1] as number); e++) {
        const d = (line[code[e] as number] as number) - origin;
        sum += (count[e] as number) * d;
        squares += (count[e] as number) * d * d;
      }
      return 2 * ((size[p] as number) * squares - sum * sum);
    },
    between: (c, k) => ((line[c] as number) - (line[k] as number)) ** 2,
    pooled: () => {
      let sum = 0;
      let squares = 0;
      for (let c = 0; c < line.length; c++) {
        const x = line[c] as number;
        sum += (counts[c] as number) * x;
        squares += (counts[c] as number) * x * x;
      }
      return 2 * (total * squares - sum * sum);
    },
  };
}

/** Ratio distances depend on both values, so every pair of categories is visited. */
function ratioDistances({ levels, start, code, count }: ItemPatterns): AlphaDistances {
  let counts: Float64Array = new Float64Array();
  const between = (c: number, k: number): number => ratioDistance(levels[c] as number, levels[k] as number);
  return {
    movable: false,
    place: (used) => {
      counts = used;
    },
    item: (p) => {
      let sum = 0;
      for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
        const n = 2 * (count[e] as number);
        for (let f = start[p] as number; f < e; f++) {
          sum += n * (count[f] as number) * between(code[e] as number, code[f] as number);
        }
      }
      return sum;
    },
    between,
    pooled: () => {
      let sum = 0;
      for (let c = 0; c < counts.length; c++) {
        const n = 2 * (counts[c] as number);
        if (n === 0) continue;
        for (let k = 0; k < c; k++) sum += n * (counts[k] as number) * between(c, k);
      }
      return sum;
    },
  };
}
