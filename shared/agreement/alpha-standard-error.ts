import { type AlphaMetric, ratioDistance } from './alpha-distances.ts';
import { countPairable } from './alpha-kernel.ts';
import type { ItemPatterns } from './item-patterns.ts';

/**
 * Standard error of nominal, interval or ratio alpha: the exact infinitesimal jackknife of alpha' = 1 - D/E over the pairable
 * items (Gwet 2014; irrCAC), written in disagreements instead of weights, where the common factor of the distances is gone.
 *
 * With rbar the mean number of ratings, u_i = (r_i - rbar)/rbar, d_i = item i's ordered-pair sum of squared distances over
 * rbar (r_i - 1), D = mean d_i; s_k = sum over l of share_l * distance^2(k, l), e_i = sum_k r_ik s_k / rbar, E = mean e_i:
 *
 *     z_i = 1 - (d_i - u_i D)/E - 2 (D/E) (1 - (e_i - u_i E)/E),   SE^2 = sum (z_i - alpha')^2 / (n'(n' - 1))
 *
 * Needs two pairable items and two different values among their ratings.
 */
export function alphaStandardError(patterns: ItemPatterns, metric: Exclude<AlphaMetric, 'ordinal'>): number {
  const { times, size, start, code, count, levels } = patterns;
  const distance = squaredDistance(metric);
  const used = new Float64Array(levels.length);
  const { items, ratings } = countPairable(patterns, times, used);
  const rbar = ratings / items;
  const chance = chanceDistance(metric, used, ratings, levels);
  const observed = new Float64Array(times.length);
  const expected = new Float64Array(times.length);
  let D = 0;
  let E = 0;
  for (let p = 0; p < times.length; p++) {
    const r = size[p] as number;
    if (r < 2) continue;
    let pairs = 0;
    for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
      const n = count[e] as number;
      const level = levels[code[e] as number] as number;
      (expected[p] as number) += (n * (chance[code[e] as number] as number)) / rbar;
      for (let f = start[p] as number; f < e; f++)
        pairs += 2 * n * (count[f] as number) * distance(level, levels[code[f] as number] as number);
    }
    observed[p] = pairs / (rbar * (r - 1));
    D += ((times[p] as number) * (observed[p] as number)) / items;
    E += ((times[p] as number) * (expected[p] as number)) / items;
  }
  let squares = 0;
  for (let p = 0; p < times.length; p++) {
    const r = size[p] as number;
    if (r < 2) continue;
    const u = (r - rbar) / rbar;
    const z = -((observed[p] as number) - u * D) / E + 2 * (D / E) * (((expected[p] as number) - u * E) / E - 1);
    squares += (times[p] as number) * (z + D / E) ** 2;
  }
  return Math.sqrt(squares / (items * (items - 1)));
}

function squaredDistance(metric: AlphaMetric): (a: number, b: number) => number {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1);
  return metric === 'interval' ? (a, b) => (a - b) ** 2 : ratioDistance;
}

/** Mean squared distance of each level to the pooled ratings. Interval in O(V): (x - mean)^2 + variance. */
function chanceDistance(metric: AlphaMetric, used: Float64Array, ratings: number, levels: Float64Array): Float64Array {
  if (metric === 'nominal') return used.map((n) => 1 - n / ratings);
  if (metric === 'interval') {
    const centre = levels.reduce((sum, x, c) => sum + x * ((used[c] as number) / ratings), 0);
    const variance = levels.reduce((sum, x, c) => sum + (x - centre) ** 2 * ((used[c] as number) / ratings), 0);
    return levels.map((x) => (x - centre) ** 2 + variance);
  }
  return levels.map((x) =>
    levels.reduce((sum, y, c) => sum + ratioDistance(x, y) * ((used[c] as number) / ratings), 0),
  );
}
