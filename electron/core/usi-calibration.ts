import type { CalibrationView } from '../../shared/contract/usi-view.ts';
import { BIN_COUNT, BIN_CUTOFFS, binIndex, type DifficultyMap } from '../../shared/usi/difficulty.ts';
import { PROFILES } from '../../shared/usi/profile.ts';
import type { RewardMap } from '../../shared/usi/rewards.ts';
import { scoreStudy } from '../../shared/usi/score.ts';
import type { UsiInput } from './usi-input.ts';
import { refusing, tableOptions, type UsiOptions } from './usi-options.ts';
import { usiStudy } from './usi-study.ts';

/**
 * Success by difficulty bin, hardest first: the share of successes over all outcomes (human: all batches; simulator: all
 * runs) on tasks of the bin, 0..1; null without any. `tasks`: tasks with a difficulty in the bin.
 */
export function computeCalibration({ input, options }: { input: UsiInput; options: UsiOptions }): CalibrationView {
  const { difficulty, evaluation, fill } = tableOptions(options);
  const rules = PROFILES[options.profile];
  const scored = refusing(() => scoreStudy(usiStudy(input), { rules, difficulty, evaluation, fill: fill ?? 'mean' }));
  const humanRates = ratesByBin(
    scored.batches.map(({ rewards }) => rewards),
    scored.difficulty,
  );
  const sourceRates = scored.sources.map(({ rewards }) => ratesByBin([...rewards.values()], scored.difficulty));
  const tasks = countByBin(scored.difficulty);
  return {
    bins: Array.from({ length: BIN_COUNT }, (_, bin) => ({
      bin,
      from: BIN_CUTOFFS[bin - 1] ?? 0,
      to: BIN_CUTOFFS[bin] ?? 1,
      tasks: tasks[bin] ?? 0,
      human: humanRates[bin] ?? null,
      sources: input.simulators.map(({ id: sourceId }, i) => ({ sourceId, rate: sourceRates[i]?.[bin] ?? null })),
    })),
  };
}

function ratesByBin(outcomes: readonly RewardMap[], difficulty: DifficultyMap): (number | null)[] {
  const bins = Array.from({ length: BIN_COUNT }, () => ({ n: 0, successes: 0 }));
  for (const rewards of outcomes) {
    for (const [task, success] of rewards) {
      const level = difficulty.get(task);
      const bin = level === undefined ? undefined : bins[binIndex(level)];
      if (!bin) continue;
      bin.n++;
      bin.successes += success;
    }
  }
  return bins.map(({ n, successes }) => (n === 0 ? null : successes / n));
}

function countByBin(difficulty: DifficultyMap): number[] {
  const counts = new Array<number>(BIN_COUNT).fill(0);
  for (const level of difficulty.values()) counts[binIndex(level)] = (counts[binIndex(level)] ?? 0) + 1;
  return counts;
}
