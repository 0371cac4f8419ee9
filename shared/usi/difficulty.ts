import type { Outcome } from './rewards.ts';

/** Task key -> mean success of simulators, 0..1. */
export type DifficultyMap = ReadonlyMap<string, number>;

/** A task has a pooled difficulty from this many runs on. */
export const MIN_POOL = 10;

/** Upper ends of the difficulty bins but the last; a value on a cutoff goes up. */
export const BIN_CUTOFFS = [0.2, 0.4, 0.6, 0.8] as const;
export const BIN_COUNT = BIN_CUTOFFS.length + 1;

/** Bin 0 (hardest) to 4 (easiest) of a task by its mean success. */
export function binIndex(difficulty: number): number {
  const bin = BIN_CUTOFFS.findIndex((cutoff) => difficulty < cutoff);
  return bin < 0 ? BIN_CUTOFFS.length : bin;
}

/**
 * Pooled difficulty: per task the mean outcome of all runs of all simulators. A task with fewer than ten has none.
 * @param simulators per simulator: task key -> run -> outcome.
 */
export function pooledDifficulty(
  simulators: Iterable<ReadonlyMap<string, ReadonlyMap<number, Outcome>>>,
): Map<string, number> {
  const pools = new Map<string, { successes: number; n: number }>();
  for (const simulator of simulators) {
    for (const [task, runs] of simulator) {
      const pool = pools.get(task) ?? { successes: 0, n: 0 };
      for (const success of runs.values()) {
        pool.successes += success;
        pool.n++;
      }
      pools.set(task, pool);
    }
  }
  const difficulty = new Map<string, number>();
  for (const [task, { successes, n }] of pools) if (n >= MIN_POOL) difficulty.set(task, successes / n);
  return difficulty;
}
