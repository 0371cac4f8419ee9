import { BIN_COUNT, binIndex, type DifficultyMap } from '../difficulty.ts';
import type { RewardMap } from '../rewards.ts';
import type { TaskClusters } from './clusters.ts';

/** Outcomes of two sides on their shared tasks, laid out for repeated weighted sums. */
export interface OutcomeTable {
  readonly tasks: Int32Array;
  /** Difficulty bin of the task, or -1 when it has none: it counts for success, not for the calibration error. */
  readonly bins: Int8Array;
  readonly simulator: Uint8Array;
  readonly human: Uint8Array;
}

export function outcomeTable(
  simulator: RewardMap,
  human: RewardMap,
  difficulty: DifficultyMap,
  clusters: TaskClusters,
): OutcomeTable {
  const shared = [...simulator].flatMap(([task, success]) => {
    const people = human.get(task);
    const index = clusters.indexOf(task);
    if (people === undefined || index === undefined) return [];
    const level = difficulty.get(task);
    return [{ index, bin: level === undefined ? -1 : binIndex(level), success, people }];
  });
  return {
    tasks: Int32Array.from(shared, ({ index }) => index),
    bins: Int8Array.from(shared, ({ bin }) => bin),
    simulator: Uint8Array.from(shared, ({ success }) => success),
    human: Uint8Array.from(shared, ({ people }) => people),
  };
}

const totals = new Float64Array(BIN_COUNT);
const gaps = new Float64Array(BIN_COUNT);

/** What outcomes amount to under task weights; NaN where undefined. */
export interface WeightedOutcome {
  /** Expected calibration error, 0..1; NaN when no weighted task has a difficulty. */
  ece: number;
  /** Success rate of the simulator minus that of people on the shared tasks, -1..1; NaN without a weighted task. */
  successGap: number;
}

/** Mean over the tables (one per run) of what is defined. Written to `out`, since this runs millions of times. */
export function weightedOutcome(tables: readonly OutcomeTable[], weights: Float64Array, out: WeightedOutcome): void {
  let [ece, eces, success, successes] = [0, 0, 0, 0];
  for (const { tasks, bins, simulator, human } of tables) {
    totals.fill(0);
    gaps.fill(0);
    let total = 0;
    let gap = 0;
    for (let i = 0; i < tasks.length; i++) {
      const weight = weights[tasks[i] as number] as number;
      const difference = weight * ((simulator[i] as number) - (human[i] as number));
      const bin = bins[i] as number;
      total += weight;
      gap += difference;
      if (bin < 0) continue;
      totals[bin] = (totals[bin] as number) + weight;
      gaps[bin] = (gaps[bin] as number) + difference;
    }
    if (total === 0) continue;
    success += gap / total;
    successes++;
    // |mean difference| of a bin times its share of the tasks: the bin's count cancels
    let binned = 0;
    let error = 0;
    for (let bin = 0; bin < BIN_COUNT; bin++) {
      binned += totals[bin] as number;
      error += Math.abs(gaps[bin] as number);
    }
    if (binned === 0) continue;
    ece += error / binned;
    eces++;
  }
  out.ece = ece / eces;
  out.successGap = success / successes;
}
