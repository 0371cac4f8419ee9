import { isKept, isNotRejected } from './keep.ts';
import type { ProfileRules } from './profile.ts';
import { batchRewards, type Outcome, outcome, perRunRewards, type RewardMap, rewardsByRun } from './rewards.ts';
import { splitRuns } from './runs.ts';
import type { UsiEntry, UsiSource } from './study.ts';
import { taskKey } from './task-ids.ts';

/** Conversations by the key on which people and simulators are joined: id (published) or task (corrected). */
export type Joined = ReadonlyMap<string, UsiEntry>;

/** One human batch: its kept conversations and their outcomes. */
export interface BatchDesign {
  readonly entries: Joined;
  /** The same conversations by id, for surveys. */
  readonly byId: ReadonlyMap<string, UsiEntry>;
  readonly rewards: RewardMap;
}

/** One simulator: kept conversations by run (D1-D4), outcomes by run number (ECE) and by task (difficulty). */
export interface SourceDesign {
  readonly label: string;
  readonly runs: readonly Joined[];
  readonly rewards: ReadonlyMap<number, RewardMap>;
  readonly perTask: ReadonlyMap<string, ReadonlyMap<number, Outcome>>;
}

/** Entries by id in file order; of several with one id the last counts, in the place of the first. */
export function byId(entries: readonly UsiEntry[]): Map<string, UsiEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

export function taskOf(entry: UsiEntry): string {
  return entry.task ?? taskKey(entry.id);
}

export function runOf(entry: UsiEntry): number {
  return entry.run ?? 1;
}

export function designBatch(entries: readonly UsiEntry[], rules: ProfileRules): BatchDesign {
  const kept = new Map([...byId(entries)].filter(([, entry]) => isKept(entry)));
  if (rules.runsFrom === 'ids') return { entries: kept, byId: kept, rewards: batchRewards(kept) };
  const byTask = new Map([...kept.values()].map((entry) => [taskOf(entry), entry]));
  const rewards = new Map([...byTask].map(([task, entry]) => [task, outcome(entry.reward)]));
  return { entries: byTask, byId: kept, rewards };
}

export function designSource(source: UsiSource, rules: ProfileRules): SourceDesign {
  const { label } = source;
  if (rules.runsFrom === 'ids') {
    const entries = byId(source.entries);
    const perTask = perRunRewards(entries);
    const runs = splitRuns(entries).map(keptOnly);
    return { label, runs, perTask, rewards: rewardsByRun(perTask) };
  }
  const keptForOutcome = rules.keepForOutcome === 'truthy' ? isKept : isNotRejected;
  const runs = new Map<number, Map<string, UsiEntry>>();
  const perTask = new Map<string, Map<number, Outcome>>();
  for (const entry of source.entries) {
    const [task, run] = [taskOf(entry), runOf(entry)];
    if (isKept(entry)) runs.set(run, (runs.get(run) ?? new Map<string, UsiEntry>()).set(task, entry));
    if (keptForOutcome(entry)) {
      perTask.set(task, (perTask.get(task) ?? new Map<number, Outcome>()).set(run, outcome(entry.reward)));
    }
  }
  const ordered = [...runs].sort(([a], [b]) => a - b).map(([, entries]) => entries);
  return { label, runs: ordered, perTask, rewards: rewardsByRun(perTask) };
}

function keptOnly(entries: ReadonlyMap<string, UsiEntry>): Joined {
  return new Map([...entries].filter(([, entry]) => isKept(entry)));
}
