import { BIN_COUNT, binIndex, type DifficultyMap } from './difficulty.ts';
import type { RewardMap } from './rewards.ts';

/** Successes of both sides on the tasks of one difficulty bin. */
export interface BinCounts {
  readonly tasks: number;
  readonly simulator: number;
  readonly human: number;
}

/** Tasks in both maps that have a difficulty, counted by bin (hardest first). */
export function calibrationBins(simulator: RewardMap, human: RewardMap, difficulty: DifficultyMap): BinCounts[] {
  const bins = Array.from({ length: BIN_COUNT }, () => ({ tasks: 0, simulator: 0, human: 0 }));
  for (const [task, success] of simulator) {
    const people = human.get(task);
    const level = difficulty.get(task);
    if (people === undefined || level === undefined) continue;
    const bin = bins[binIndex(level)] as (typeof bins)[number];
    bin.tasks++;
    bin.simulator += success;
    bin.human += people;
  }
  return bins;
}

/**
 * Expected calibration error of two outcome maps, 0..1 (0 is best): over the non-empty difficulty bins the absolute
 * difference of the two success rates, weighted by the bin's share of the tasks.
 * @returns null when no task stands in both maps and has a difficulty.
 */
export function expectedCalibrationError(
  simulator: RewardMap,
  human: RewardMap,
  difficulty: DifficultyMap,
): number | null {
  const bins = calibrationBins(simulator, human, difficulty).filter((bin) => bin.tasks > 0);
  const tasks = bins.reduce((total, bin) => total + bin.tasks, 0);
  if (tasks === 0) return null;
  const gap = (bin: BinCounts) => Math.abs(bin.simulator / bin.tasks - bin.human / bin.tasks);
  return bins.reduce((total, bin) => total + (bin.tasks / tasks) * gap(bin), 0);
}
