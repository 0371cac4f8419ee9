import { inverseIncompleteBeta } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** Lower and upper end. */
export type Interval = readonly [number, number];

/** Wilson (1927) score interval of k successes in n >= 1 trials, without continuity correction: near nominal coverage on average. */
export function wilsonInterval(k: number, n: number, level = 0.95): Interval {
  const z = normalQuantile((1 + level) / 2);
  const centre = (k + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  return [k === 0 ? 0 : centre - half, k === n ? 1 : centre + half];
}

/** Clopper & Pearson (1934) exact interval of k successes in n >= 1 trials: coverage is at least the level. */
export function clopperPearsonInterval(k: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return [
    k === 0 ? 0 : inverseIncompleteBeta(tail, 1 - tail, k, n - k + 1).x,
    k === n ? 1 : inverseIncompleteBeta(1 - tail, tail, k + 1, n - k).x,
  ];
}
