import type { WarningCode } from '../../../shared/usi/warnings.ts';

type Values = Readonly<Record<string, string | number>>;

/** What to know beside a row, in words. */
const sentences: Record<WarningCode, (values: Values) => string> = {
  silent_side_scores_100: ({ comparisons }) =>
    `${comparisons} comparisons have a side without user turns, which scores 100 on D1 to D4 in the published profile. Profile corrected leaves them out.`,
  silent_side_left_out: ({ comparisons }) =>
    `${comparisons} comparisons have a side without user turns and were left out.`,
  dimensions_without_ece: ({ comparisons }) =>
    `${comparisons} comparisons have D1 to D4 but no ECE: they are not in the index.`,
  pairs_shifted: () =>
    'ECE and D1 to D4 of different pairs of human batches stand in one value, as in the published scorer.',
  runs_not_split: () => 'there are several runs, but too few entries for the published scorer to tell them apart.',
  extra_runs_dropped: () => 'fourth and later runs drop out of D1 to D4 in the published profile.',
  ids_cut: () => 'ids of a single run were cut as if they named runs, as in the published scorer.',
  no_human_counterpart: ({ count }) => `${count ?? 'some'} conversations have no human counterpart for their task.`,
  duplicate_ids: ({ count }) => `${count ?? 'some'} conversations share an id with a later one, which counts.`,
  duplicate_task_runs: ({ count }) =>
    `${count ?? 'some'} conversations share task and run with a later one, which counts.`,
  not_english: ({ count }) =>
    `${count ?? 'some'} conversations do not look English; the term lists are, and say nothing about other languages.`,
  reward_missing: ({ count }) => `${count ?? 'some'} conversations have no reward and count as failed.`,
  null_survey: ({ count }) => `${count ?? 'some'} surveys are null and count as absent.`,
  unknown_answers: ({ count }) =>
    `${count ?? 'some'} survey answers are no option of their question and count as missing.`,
  missing_answers: ({ missing, answered }) =>
    `${missing} answers of the simulator were missing beside ${answered} given, and were filled or left out as asked.`,
};

export function warningSentence(code: string, values: Values): string {
  return Object.hasOwn(sentences, code) ? sentences[code as WarningCode](values) : code;
}
