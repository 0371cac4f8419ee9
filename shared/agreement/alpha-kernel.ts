import { type AlphaMetric, alphaDistances } from './alpha-distances.ts';
import type { ItemPatterns } from './item-patterns.ts';
import type { PatternStatistic } from './resampled-patterns.ts';

/**
 * Krippendorff's alpha of the same item patterns under any multiplicities, as a bootstrap needs it:
 *
 *     alpha = 1 - (M - 1) * [sum over pairable items of S_i/(r_i - 1)] / S
 *
 * with S_i and S the sums of squared distances over ordered pairs of ratings within item i and over all M pairable ratings.
 * null with fewer than two pairable items or a single category among their ratings. Not reentrant: it reuses its buffers.
 */
export function alphaKernel(patterns: ItemPatterns, metric: AlphaMetric): PatternStatistic {
  const { levels, size } = patterns;
  const used = new Float64Array(levels.length);
  const distances = alphaDistances(patterns, metric);
  const meanDistance = (r: number, p: number): number => (r < 2 ? 0 : distances.item(p) / (r - 1));
  const fixed = distances.movable ? null : Float64Array.from(size, meanDistance);

  return (times) => {
    const { items, ratings, categories } = countPairable(patterns, times, used);
    if (items < 2 || categories < 2) return null;
    distances.place(used, ratings);
    let observed = 0;
    for (let p = 0; p < times.length; p++) {
      const t = times[p] as number;
      if (t > 0) observed += t * (fixed ? (fixed[p] as number) : meanDistance(size[p] as number, p));
    }
    return 1 - ((ratings - 1) * observed) / distances.pooled();
  };
}

/** What the pairable items hold; fills `used` with the number of ratings per category. */
export function countPairable(
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
    for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
      (used[code[e] as number] as number) += t * (count[e] as number);
    }
  }
  let categories = 0;
  for (let c = 0; c < used.length; c++) if ((used[c] as number) > 0) categories++;
  return { items, ratings, categories };
}
