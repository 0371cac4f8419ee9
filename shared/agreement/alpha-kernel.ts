import type { ItemPatterns } from './item-patterns.ts';
import type { PatternStatistic } from './resampled-patterns.ts';

/** nominal: equal or not. ordinal: distance in mid-ranks. interval: difference. ratio: difference over sum. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Squared ratio distance; 0 where both values are 0. */
export const ratioDistance = (a: number, b: number): number => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2);

/**
 * Observed and expected disagreement of Krippendorff's alpha up to their common factors, ready for many multiplicities of the
 * same patterns. alpha = 1 - (M - 1) * observed / expected.
 *
 * Per item the sum over ordered pairs of ratings of the squared distance is taken from counts: 2(r sum x^2 - (sum x)^2) on the
 * line (interval, and ordinal on mid-ranks), r^2 - sum of squared counts (nominal), the pairs themselves (ratio). O(entries),
 * for ratio O(V^2) with V distinct values.
 */
export function alphaKernel(patterns: ItemPatterns, metric: AlphaMetric): PatternStatistic {
  const { levels, size, start, code, count } = patterns;
  const used = new Float64Array(levels.length);
  const line = Float64Array.from(levels);

  const itemSum: (p: number) => number =
    metric === 'nominal'
      ? (p) => {
          let sum = (size[p] as number) ** 2;
          for (let e = start[p] as number; e < (start[p + 1] as number); e++) sum -= (count[e] as number) ** 2;
          return sum;
        }
      : metric === 'ratio'
        ? (p) => {
            let sum = 0;
            for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
              for (let f = start[p] as number; f < e; f++) {
                const d = ratioDistance(levels[code[e] as number] as number, levels[code[f] as number] as number);
                sum += 2 * (count[e] as number) * (count[f] as number) * d;
              }
            }
            return sum;
          }
        : (p) => {
            // Distances from the item's first category: equal ratings give exactly 0.
            const origin = line[code[start[p] as number] as number] as number;
            let sum = 0;
            let squares = 0;
            for (let e = (start[p] as number) + 1; e < (start[p + 1] as number); e++) {
              const d = (line[code[e] as number] as number) - origin;
              sum += (count[e] as number) * d;
              squares += (count[e] as number) * d * d;
            }
            return 2 * ((size[p] as number) * squares - sum * sum);
          };
  // Only mid-ranks change with the multiplicities; the other metrics' item sums are fixed.
  const fixed = metric === 'ordinal' ? null : Float64Array.from(size, (r, p) => (r < 2 ? 0 : itemSum(p) / (r - 1)));

  return (times) => {
    const pairable = countPairable(patterns, times, used);
    if (pairable.items < 2 || pairable.categories < 2) return null;
    if (metric === 'ordinal') midRanks(used, pairable.ratings, line);
    else if (metric === 'interval') centre(used, pairable.ratings, levels, line);
    let observed = 0;
    for (let p = 0; p < times.length; p++) {
      const r = size[p] as number;
      if (r < 2 || times[p] === 0) continue;
      observed += (times[p] as number) * (fixed ? (fixed[p] as number) : itemSum(p) / (r - 1));
    }
    const expected = expectedSum(metric, used, pairable.ratings, line);
    return 1 - ((pairable.ratings - 1) * observed) / expected;
  };
}

/** Fills `used` with the category counts among pairable items. */
function countPairable(
  { size, start, code, count }: ItemPatterns,
  times: Float64Array,
  used: Float64Array,
): { items: number; ratings: number; categories: number } {
  used.fill(0);
  let items = 0;
  let ratings = 0;
  for (let p = 0; p < times.length; p++) {
    const t = times[p] as number;
    const r = size[p] as number;
    if (t === 0 || r < 2) continue;
    items += t;
    ratings += t * r;
    for (let e = start[p] as number; e < (start[p + 1] as number); e++)
      (used[code[e] as number] as number) += t * (count[e] as number);
  }
  let categories = 0;
  for (let c = 0; c < used.length; c++) if ((used[c] as number) > 0) categories++;
  return { items, ratings, categories };
}

/** Number of ratings below each level plus half of those on it, less the mean M/2. */
function midRanks(used: Float64Array, ratings: number, line: Float64Array): void {
  let below = -ratings / 2;
  for (let c = 0; c < used.length; c++) {
    const n = used[c] as number;
    line[c] = below + n / 2;
    below += n;
  }
}

/** Levels less their weighted mean, so that squares do not cancel. */
function centre(used: Float64Array, ratings: number, levels: Float64Array, line: Float64Array): void {
  let sum = 0;
  for (let c = 0; c < used.length; c++) sum += (used[c] as number) * (levels[c] as number);
  for (let c = 0; c < used.length; c++) line[c] = (levels[c] as number) - sum / ratings;
}

/** Sum over ordered pairs of pooled ratings of the squared distance. */
function expectedSum(metric: AlphaMetric, used: Float64Array, ratings: number, line: Float64Array): number {
  let sum = 0;
  let squares = 0;
  if (metric === 'nominal') {
    for (let c = 0; c < used.length; c++) squares += (used[c] as number) ** 2;
    return ratings * ratings - squares;
  }
  if (metric === 'ratio') {
    for (let c = 0; c < used.length; c++) {
      if (used[c] === 0) continue;
      for (let k = 0; k < c; k++)
        sum += 2 * (used[c] as number) * (used[k] as number) * ratioDistance(line[c] as number, line[k] as number);
    }
    return sum;
  }
  for (let c = 0; c < used.length; c++) {
    sum += (used[c] as number) * (line[c] as number);
    squares += (used[c] as number) * (line[c] as number) ** 2;
  }
  return 2 * (ratings * squares - sum * sum);
}
