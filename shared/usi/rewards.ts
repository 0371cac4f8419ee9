import { isKept, isNotRejected, type Keepable } from './keep.ts';
import { runNumber, taskKey } from './task-ids.ts';

export type Outcome = 0 | 1;

/** Task key -> success. */
export type RewardMap = ReadonlyMap<string, Outcome>;

/** Task key -> run number -> success. */
export type RunOutcomes = ReadonlyMap<string, ReadonlyMap<number, Outcome>>;

export interface Rewarded extends Keepable {
  readonly reward?: unknown;
}

/** 1 if the reward is greater than 0 (true counts as 1); absent, null, NaN, false and 0 are 0. */
export function outcome(reward: unknown): Outcome {
  return reward === true || (typeof reward === 'number' && reward > 0) ? 1 : 0;
}

/** How an entry counts towards success: under which task and run, and as what; null = not at all. */
export type OutcomeReader<Entry> = (id: string, entry: Entry) => { task: string; run: number; success: Outcome } | null;

/** Task key -> run number -> outcome; a later entry with the same task and run replaces an earlier one. */
export function runOutcomes<Entry>(
  entries: Iterable<readonly [string, Entry]>,
  read: OutcomeReader<Entry>,
): Map<string, Map<number, Outcome>> {
  const outcomes = new Map<string, Map<number, Outcome>>();
  for (const [id, entry] of entries) {
    const found = read(id, entry);
    if (!found) continue;
    const runs = outcomes.get(found.task) ?? new Map<number, Outcome>();
    outcomes.set(found.task, runs.set(found.run, found.success));
  }
  return outcomes;
}

/** Human batch: task key -> outcome over kept entries; a later entry with the same key replaces an earlier one. */
export function batchRewards(entries: Iterable<readonly [string, Rewarded]>): Map<string, Outcome> {
  const rewards = new Map<string, Outcome>();
  for (const [id, entry] of entries) if (isKept(entry)) rewards.set(taskKey(id), outcome(entry.reward));
  return rewards;
}

/** Simulator: task key -> run number -> outcome over entries that are not exactly rejected. */
export function perRunRewards(entries: Iterable<readonly [string, Rewarded]>): Map<string, Map<number, Outcome>> {
  return runOutcomes(entries, (id, entry) =>
    isNotRejected(entry) ? { task: taskKey(id), run: runNumber(id), success: outcome(entry.reward) } : null,
  );
}

/** The same by run, runs ascending: run number -> task key -> outcome. */
export function rewardsByRun(perTask: RunOutcomes): Map<number, Map<string, Outcome>> {
  const byRun = new Map<number, Map<string, Outcome>>();
  for (const [task, runs] of perTask) {
    for (const [run, success] of runs) {
      const tasks = byRun.get(run) ?? new Map<string, Outcome>();
      byRun.set(run, tasks.set(task, success));
    }
  }
  return new Map([...byRun].sort(([a], [b]) => a - b));
}
