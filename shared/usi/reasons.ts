import type { UndefinedReason } from './cell.ts';
import type { EvaluationSource } from './eval-sources.ts';
import type { ScoredRow, ScoredStudy } from './score.ts';
import type { UsiSource, UsiStudy } from './study.ts';

/** The reason each cell of a row would give if it had no number. */
export interface RowReasons {
  readonly dimensions: UndefinedReason;
  readonly evaluation: UndefinedReason;
  readonly ece: UndefinedReason;
  readonly usi: UndefinedReason;
}

export function humanReasons(study: UsiStudy, scored: ScoredStudy, source: EvaluationSource): RowReasons {
  const filled = scored.batches.filter(({ entries }) => entries.size > 0).length;
  const nobody = filled === 0 ? 'no_human_conversations' : filled === 1 ? 'single_batch' : null;
  return rowReasons(scored.human, scored, nobody, humanEvaluationReason(study, source));
}

export function sourceReasons(
  source: UsiSource,
  scored: ScoredStudy,
  index: number,
  evaluation: EvaluationSource,
): RowReasons {
  const nobody = scored.batches.every(({ entries }) => entries.size === 0) ? 'no_human_conversations' : null;
  const silent = scored.sources[index]?.runs.every(({ size }) => size === 0) ? 'no_conversations' : null;
  const row = scored.rows[index] as ScoredRow;
  return rowReasons(row, scored, nobody ?? silent, sourceEvaluationReason(source, evaluation));
}

function rowReasons(
  row: ScoredRow,
  { difficulty, subset }: ScoredStudy,
  nobody: UndefinedReason | null,
  evaluation: UndefinedReason,
): RowReasons {
  const unmatched = nobody ?? (row.comparisons.length === 0 ? 'no_shared_tasks' : null);
  const dimensions = unmatched ?? 'no_user_turns';
  const calibration = subset.fixesOutcome
    ? 'outcome_fixed'
    : difficulty.size === 0
      ? 'no_difficulty'
      : 'no_shared_outcomes';
  const ece = unmatched ?? calibration;
  const spoken = row.raw.dimensions.every(({ mean }) => !Number.isNaN(mean));
  const lacksTerm = row.rule.evaluationTerm === 'required' && row.raw.evaluation === null;
  return {
    dimensions,
    evaluation,
    ece,
    usi: !spoken ? dimensions : !row.raw.ece ? ece : lacksTerm ? 'no_evaluation_term' : ece,
  };
}

function sourceEvaluationReason({ surveys }: UsiSource, source: EvaluationSource): UndefinedReason {
  if (source === 'none') return 'evaluation_off';
  if (source === 'pairs') return 'no_ratings';
  if (!surveys) return 'no_simulator_survey';
  return source === 'annotators' ? 'no_ratings' : 'no_shared_answers';
}

function humanEvaluationReason({ secondHuman }: UsiStudy, source: EvaluationSource): UndefinedReason {
  if (source === 'none') return 'evaluation_off';
  if (source === 'pairs' || source === 'annotators') return 'no_ratings';
  return secondHuman ? 'no_shared_answers' : 'no_second_human';
}
