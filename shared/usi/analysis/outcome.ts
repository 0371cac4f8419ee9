import { type McNemar, mcnemar } from '../../agreement/mcnemar.ts';
import type { Outcome as AgreementOutcome } from '../../agreement/outcome.ts';
import { type SignFlip, signFlipTest } from '../../stats/sign-flip.ts';
import type { BatchDesign, SourceDesign } from '../design.ts';
import { BIN_COUNT, binIndex, type DifficultyMap } from '../difficulty.ts';
import { mean } from '../mean-std.ts';
import type { RewardMap } from '../rewards.ts';
import type { ScoredStudy } from '../score.ts';
import type { Quantity } from './quantity.ts';

/** Success of one side on the tasks of a difficulty bin, over all its conversations (batches or runs). */
export interface BinSuccess {
  /** 0 (hardest) to 4. */
  readonly bin: number;
  readonly tasks: number;
  readonly conversations: number;
  /** 0..1 */
  readonly rate: Quantity<'no_tasks'>;
}

/** Success by difficulty bin: where a simulator makes tasks easier than people do ("easy mode"). */
export function successByBin(maps: readonly RewardMap[], difficulty: DifficultyMap): BinSuccess[] {
  return Array.from({ length: BIN_COUNT }, (_, bin) => {
    const inBin = (task: string) => {
      const level = difficulty.get(task);
      return level !== undefined && binIndex(level) === bin;
    };
    const outcomes = maps.flatMap((map) => [...map].filter(([task]) => inBin(task)));
    const tasks = new Set(outcomes.map(([task]) => task)).size;
    const rate =
      outcomes.length === 0 ? ({ undefined: 'no_tasks' } as const) : mean(outcomes.map(([, success]) => success));
    return { bin, tasks, conversations: outcomes.length, rate };
  });
}

export function humanSuccessByBin({ batches, difficulty }: ScoredStudy): BinSuccess[] {
  return successByBin(
    batches.map(({ rewards }) => rewards),
    difficulty,
  );
}

export function sourceSuccessByBin({ sources, difficulty }: ScoredStudy, source: number): BinSuccess[] {
  return successByBin([...(sources[source]?.rewards.values() ?? [])], difficulty);
}

/** Paired comparison of success by task. */
export interface SuccessDifference {
  readonly tasks: number;
  /** First minus second side, mean over tasks of the difference of their mean outcomes, -1..1. */
  readonly difference: Quantity<'no_shared_tasks'>;
  readonly signFlip: SignFlip | null;
  /** Only where every task has one outcome on each side; several would not be independent. */
  readonly mcnemar: AgreementOutcome<McNemar> | { readonly status: 'undefined'; readonly reason: 'tasks_repeat' };
}

export interface PermutationPlan {
  readonly draws: number;
  readonly seed: number;
}

/** A source against people, paired by task: mean over runs minus mean over batches. */
export function successAgainstPeople(
  source: SourceDesign,
  batches: readonly BatchDesign[],
  plan: PermutationPlan,
): SuccessDifference {
  return successDifference(
    [...source.rewards.values()],
    batches.map(({ rewards }) => rewards),
    plan,
  );
}

/** Two sides paired by task; each map is one run or batch. */
export function successDifference(
  first: readonly RewardMap[],
  second: readonly RewardMap[],
  plan: PermutationPlan,
): SuccessDifference {
  const [a, b] = [outcomesByTask(first), outcomesByTask(second)];
  const pairs = [...a].flatMap(([task, outcomes]) => {
    const others = b.get(task);
    return others ? [{ first: outcomes, second: others }] : [];
  });
  const differences = pairs.map((pair) => mean(pair.first) - mean(pair.second));
  const single = pairs.every((pair) => pair.first.length === 1 && pair.second.length === 1);
  const cell = (x: number, y: number) => pairs.filter((pair) => pair.first[0] === x && pair.second[0] === y).length;
  return {
    tasks: pairs.length,
    difference: pairs.length === 0 ? { undefined: 'no_shared_tasks' } : mean(differences),
    signFlip: signFlipTest(differences, plan.draws, plan.seed),
    mcnemar: single
      ? mcnemar([
          [cell(1, 1), cell(1, 0)],
          [cell(0, 1), cell(0, 0)],
        ])
      : { status: 'undefined', reason: 'tasks_repeat' },
  };
}

function outcomesByTask(maps: readonly RewardMap[]): Map<string, number[]> {
  const byTask = new Map<string, number[]>();
  for (const map of maps) for (const [task, success] of map) byTask.set(task, [...(byTask.get(task) ?? []), success]);
  return byTask;
}
