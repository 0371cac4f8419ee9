import type { Comparison } from './collect.ts';
import { addressOf, type BatchDesign, type SourceDesign } from './design.ts';
import type { Evaluation } from './evaluation.ts';
import { isKept } from './keep.ts';
import { isForeign } from './language.ts';
import type { ProfileRules } from './profile.ts';
import { SPLIT_ABOVE } from './runs.ts';
import type { UsiEntry, UsiSource } from './study.ts';
import { unknownAnswers } from './survey-answers.ts';
import { runNumber, taskKey } from './task-ids.ts';

/** Something to know beside a number. `code` is a stable word, `values` fill its text. */
export interface UsiWarning {
  readonly code: WarningCode;
  readonly values: Readonly<Record<string, number>>;
}

export type WarningCode =
  /** Published profile: a side without user turns scored 100 on D1-D4. */
  | 'silent_side_scores_100'
  /** Corrected profile: comparisons with a side without user turns were left out. */
  | 'silent_side_left_out'
  /** Comparisons with D1-D4 but without ECE: not in the index. */
  | 'dimensions_without_ece'
  /** People: ECE and D1-D4 of different batch pairs stand in one index value (published). */
  | 'pairs_shifted'
  /** Several runs, but too few entries for the published scorer to split them. */
  | 'runs_not_split'
  /** Fourth and later runs drop out of D1-D4 (published). */
  | 'extra_runs_dropped'
  /** Ids of a single run were cut as if they named runs (published). */
  | 'ids_cut'
  /** Conversations whose task no human batch has. */
  | 'no_human_counterpart'
  | 'duplicate_ids'
  /** Conversations of one task and run (people: one task and batch): the last counts (corrected). */
  | 'duplicate_task_runs'
  /** Conversations that are probably not English, which the term lists are made for. */
  | 'not_english'
  | 'reward_missing'
  | 'null_survey'
  /** Survey answers that are no option of their question. */
  | 'unknown_answers'
  /** Simulator answers that were missing and filled or left out. */
  | 'missing_answers';

const warning = (code: WarningCode, values: UsiWarning['values']): UsiWarning => ({ code, values });

/** Warnings about comparisons; `shifted` as found by the human row of the published profile. */
export function comparisonWarnings(comparisons: readonly Comparison[], rules: ProfileRules): UsiWarning[] {
  const silent = comparisons.filter(({ human, other }) => !human || !other).length;
  const uncalibrated = comparisons.filter(({ ece }) => ece === null).length;
  const code = rules.silentScores === 'hundred' ? 'silent_side_scores_100' : 'silent_side_left_out';
  return [
    ...(silent > 0 ? [warning(code, { comparisons: silent })] : []),
    ...(uncalibrated > 0 && uncalibrated < comparisons.length
      ? [warning('dimensions_without_ece', { comparisons: uncalibrated })]
      : []),
  ];
}

/** Published human row: does a pair without ECE stand before one with it, so that values of two pairs are mixed? */
export function shiftWarning(comparisons: readonly Comparison[]): UsiWarning[] {
  const calibrated = comparisons.filter(({ ece }) => ece !== null).length;
  const shifted = comparisons.slice(0, calibrated).filter(({ ece }) => ece === null).length;
  return shifted > 0 ? [warning('pairs_shifted', { comparisons: shifted })] : [];
}

export function missingAnswersWarning(evaluation: Evaluation | null): UsiWarning[] {
  if (!evaluation || evaluation.tally.missing === 0) return [];
  const { missing, answered } = evaluation.tally;
  return [warning('missing_answers', { missing, answered })];
}

/** Conversations of a source that enter D1-D4 with some human batch, and those that meet none. */
export function coverage(source: SourceDesign, batches: readonly BatchDesign[]): { joined: number; alone: number } {
  let joined = 0;
  let alone = 0;
  for (const run of source.runs) {
    for (const key of run.keys()) {
      if (batches.some(({ entries }) => entries.has(key))) joined++;
      else alone++;
    }
  }
  return { joined, alone };
}

/** Why conversations of a source meet no human one. */
export function coverageWarning(source: UsiSource, alone: number, rules: ProfileRules): UsiWarning[] {
  if (alone === 0) return [];
  const values = { conversations: alone };
  if (rules.runsFrom === 'fields') return [warning('no_human_counterpart', values)];
  const ids = new Set(source.entries.map(({ id }) => id));
  const numbered = [...ids].filter((id) => id !== taskKey(id));
  const runs = new Set(numbered.map(runNumber));
  if (ids.size > SPLIT_ABOVE && numbered.length === 0) return [warning('ids_cut', values)];
  if (ids.size > SPLIT_ABOVE && [...runs].some((run) => run > 3)) return [warning('extra_runs_dropped', values)];
  if (ids.size <= SPLIT_ABOVE && runs.size > 0) return [warning('runs_not_split', values)];
  return [warning('no_human_counterpart', values)];
}

/** What is odd about the entries themselves, counted over batches. */
export function entryWarnings(
  batches: readonly (readonly UsiEntry[])[],
  rules: ProfileRules,
  countsSurveys: boolean,
): UsiWarning[] {
  const kept = batches.flat().filter(isKept);
  const count = (holds: (entry: UsiEntry) => boolean) => kept.filter(holds).length;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const byIds = rules.runsFrom === 'ids';
  const duplicates = batches.map((entries) => repeated(byIds ? entries : entries.filter(isKept), rules));
  const surveyed = countsSurveys ? kept : [];
  return [
    warning(byIds ? 'duplicate_ids' : 'duplicate_task_runs', { count: sum(duplicates) }),
    warning('not_english', { count: count(({ english }) => isForeign(english)) }),
    warning('reward_missing', { count: count(({ reward }) => !isReward(reward)) }),
    warning('null_survey', { count: surveyed.filter(({ survey }) => survey === null).length }),
    warning('unknown_answers', { count: sum(surveyed.map(({ survey }) => unknownAnswers(survey))) }),
  ].filter(({ values }) => (values.count ?? 0) > 0);
}

/** Entries that another one replaces, because it has the same id (published) or the same task and run (corrected). */
function repeated(entries: readonly UsiEntry[], rules: ProfileRules): number {
  const keys = entries.map((entry) => {
    if (rules.runsFrom === 'ids') return entry.id;
    const { task, run } = addressOf(entry, rules);
    return `${run} ${task}`;
  });
  return keys.length - new Set(keys).size;
}

function isReward(reward: unknown): boolean {
  return typeof reward === 'boolean' || (typeof reward === 'number' && Number.isFinite(reward));
}
