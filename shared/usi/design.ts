import { isKept, isNotRejected } from './keep.ts';
import { type OutcomeSource, outcomeOf } from './outcome-source.ts';
import type { ProfileRules } from './profile.ts';
import { type OutcomeReader, outcome, type RewardMap, type RunOutcomes, rewardsByRun, runOutcomes } from './rewards.ts';
import { splitRuns } from './runs.ts';
import type { UsiEntry, UsiSource } from './study.ts';
import { EVERYTHING, type Subset } from './subset.ts';
import { runNumber, taskKey } from './task-ids.ts';

/** Conversations by the key on which people and simulators are joined: id (published) or task (corrected). */
export type Joined = ReadonlyMap<string, UsiEntry>;

/** One human batch: its kept conversations and their outcomes. */
export interface BatchDesign {
  readonly entries: Joined;
  /** The same conversations by id, for surveys. */
  readonly byId: ReadonlyMap<string, UsiEntry>;
  readonly rewards: RewardMap;
}

/** One simulator: kept conversations by run (D1-D4) and outcomes by run number (ECE). */
export interface SourceDesign {
  readonly label: string;
  readonly runs: readonly Joined[];
  readonly rewards: ReadonlyMap<number, RewardMap>;
  /** Outcomes by reward of the whole file, for pooled difficulty. */
  readonly perTask: RunOutcomes;
}

/** How a study is read: by which rules, which part of it, and what counts as success. */
export interface DesignPlan {
  readonly rules: ProfileRules;
  readonly subset: Subset;
  readonly outcome: OutcomeSource;
}

export function wholeStudy(rules: ProfileRules): DesignPlan {
  return { rules, subset: EVERYTHING, outcome: 'reward' };
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

/** Task and run of an entry as the profile reads them. */
export function addressOf(entry: UsiEntry, { runsFrom }: ProfileRules): { task: string; run: number } {
  return runsFrom === 'ids'
    ? { task: taskKey(entry.id), run: runNumber(entry.id) }
    : { task: taskOf(entry), run: runOf(entry) };
}

export function designBatch(entries: readonly UsiEntry[], plan: DesignPlan): BatchDesign {
  const { rules, subset } = plan;
  const kept = new Map([...byId(entries)].filter(([, entry]) => isKept(entry) && subset.includes(entry)));
  const joined =
    rules.runsFrom === 'ids' ? kept : new Map([...kept.values()].map((entry) => [taskOf(entry), entry] as const));
  const perTask = runOutcomes(joined, outcomeReader(plan, isKept));
  const rewards = new Map([...perTask].flatMap(([task, runs]) => [...runs.values()].map((success) => [task, success])));
  return { entries: joined, byId: kept, rewards };
}

export function designSource(source: UsiSource, plan: DesignPlan): SourceDesign {
  const { rules, subset } = plan;
  // ids may repeat between runs that the data tells apart by a field
  const entries =
    rules.runsFrom === 'ids' ? byId(source.entries) : source.entries.map((entry) => [entry.id, entry] as const);
  const keptForOutcome = rules.keepForOutcome === 'truthy' ? isKept : isNotRejected;
  const runs = entries instanceof Map ? splitRuns(entries) : runsByField(source.entries);
  return {
    label: source.label,
    runs: runs.map((run) => new Map([...run].filter(([, entry]) => isKept(entry) && subset.includes(entry)))),
    rewards: rewardsByRun(runOutcomes(entries, outcomeReader(plan, keptForOutcome))),
    perTask: runOutcomes(entries, outcomeReader(wholeStudy(rules), keptForOutcome)),
  };
}

/** The runs that the data's own field names, ascending, each by task. Entries that are not kept replace none. */
function runsByField(entries: Iterable<UsiEntry>): Map<string, UsiEntry>[] {
  const runs = new Map<number, Map<string, UsiEntry>>();
  for (const entry of entries) {
    if (!isKept(entry)) continue;
    const run = runs.get(runOf(entry)) ?? new Map<string, UsiEntry>();
    runs.set(runOf(entry), run.set(taskOf(entry), entry));
  }
  return [...runs].sort(([a], [b]) => a - b).map(([, run]) => run);
}

function outcomeReader(plan: DesignPlan, counts: (entry: UsiEntry) => boolean): OutcomeReader<UsiEntry> {
  const { rules, subset } = plan;
  return (_, entry) => {
    if (subset.fixesOutcome || !counts(entry) || !subset.includes(entry)) return null;
    const success = plan.outcome === 'reward' ? outcome(entry.reward) : outcomeOf(entry);
    return success === null ? null : { ...addressOf(entry, rules), success };
  };
}
