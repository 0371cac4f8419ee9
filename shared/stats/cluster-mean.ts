import type { Interval } from './proportion-interval.ts';
import { tQuantile } from './student-t.ts';

/** A mean with a standard error that treats all values of one cluster as belonging together. */
export interface ClusterMean {
  readonly mean: number;
  /** null with a single cluster. */
  readonly se: number | null;
  /** Clusters with at least one value. */
  readonly clusters: number;
}

/**
 * Mean over all values, given each cluster's sum and number of values; linearised standard error of the ratio (Cochran 1977,
 * 2.11) over the clusters that have values. null without any value.
 */
export function clusterMean(sums: ArrayLike<number>, counts: ArrayLike<number>): ClusterMean | null {
  const influence = clusterInfluence(sums, counts);
  if (!influence) return null;
  const clusters = Array.from(counts).filter((n) => n > 0).length;
  return { mean: influence.mean, se: influenceSe(influence.of, clusters), clusters };
}

/** Student's t interval with clusters - 1 degrees of freedom; null with one cluster, and where all clusters say the same. */
export function clusterInterval({ mean, se, clusters }: ClusterMean, level = 0.95): Interval | null {
  if (se === null || se === 0) return null;
  const half = tQuantile((1 + level) / 2, clusters - 1) * se;
  return [mean - half, mean + half];
}

/** The mean and each cluster's influence on it; null without any value. */
export function clusterInfluence(
  sums: ArrayLike<number>,
  counts: ArrayLike<number>,
): { readonly mean: number; readonly of: Float64Array } | null {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < sums.length; i++) {
    sum += sums[i] as number;
    n += counts[i] as number;
  }
  if (n === 0) return null;
  const mean = sum / n;
  return { mean, of: Float64Array.from(sums, (s, i) => (s - mean * (counts[i] as number)) / n) };
}

/** Standard error of a quantity from its influences over m clusters: sqrt(m/(m-1) * sum u^2); null when m < 2. */
export function influenceSe(influences: ArrayLike<number>, clusters: number): number | null {
  if (clusters < 2) return null;
  let squares = 0;
  for (let i = 0; i < influences.length; i++) squares += (influences[i] as number) ** 2;
  return Math.sqrt((clusters / (clusters - 1)) * squares);
}
