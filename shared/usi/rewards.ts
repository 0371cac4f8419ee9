import { isKept, isNotRejected, type Keepable } from './keep.ts';
import { runNumber, taskKey } from './task-ids.ts';

export type Outcome = 0 | 1;

/** Task key -> success. */
export type RewardMap = ReadonlyMap<string, Outcome>;

export interface Rewarded extends Keepable {
  readonly reward?: unknown;
}

/** 1 if the reward is greater than 0 (true counts as 1); absent, null, NaN, false and 0 are 0. */
export function outcome(reward: unknown): Outcome {
  return reward === true || (typeof reward === 'number' && reward > 0) ? 1 : 0;
}

/** Human batch: task key -> outcome over kept entries; a later entry with the same key replaces an earlier one. */
export function batchRewards(entries: Iterable<readonly [string, Rewarded]>): Map<string, Outcome> {
  const rewards = new Map<string, Outcome>();
  for (const [id, entry] of entries) if (isKept(entry)) rewards.set(taskKey(id), outcome(entry.reward));
  return rewards;
}

/** Simulator: task key -> run number -> outcome over entries that are not exactly rejected. */
export function perRunRewards(entries: Iterable<readonly [string, Rewarded]>): Map<string, Map<number, Outcome>> {
  const rewards = new Map<string, Map<number, Outcome>>();
  for (const [id, entry] of entries) {
    if (!isNotRejected(entry)) continue;
    const task = taskKey(id);
    const runs = rewards.get(task) ?? new Map<number, Outcome>();
    rewards.set(task, runs.set(runNumber(id), outcome(entry.reward)));
  }
  return rewards;
}

/** The same by run, runs ascending: run number -> task key -> outcome. */
export function rewardsByRun(
  perTask: ReadonlyMap<string, ReadonlyMap<number, Outcome>>,
): Map<number, Map<string, Outcome>> {
  const byRun = new Map<number, Map<string, Outcome>>();
  for (const [task, runs] of perTask) {
    for (const [run, success] of runs) {
      const tasks = byRun.get(run) ?? new Map<string, Outcome>();
      byRun.set(run, tasks.set(task, success));
    }
  }
  return new Map([...byRun].sort(([a], [b]) => a - b));
}
