import type { MeanStd } from './mean-std.ts';

/**
 * A number with its population standard deviation over what was averaged, or the reason why there is none.
 * D1-D4, Eval and USI are 0..100, ECE 0..1. Never NaN.
 */
export type Cell = { readonly mean: number; readonly std: number } | { readonly undefined: UndefinedReason };

export type UndefinedReason =
  /** No human conversation is kept in any batch. */
  | 'no_human_conversations'
  /** Only one human batch has conversations: people cannot be compared with people. */
  | 'single_batch'
  /** The source has no kept conversation. */
  | 'no_conversations'
  /** No task (published: no id) stands on both sides. */
  | 'no_shared_tasks'
  /** A side has no user turns in the shared tasks. */
  | 'no_user_turns'
  /** No task has a difficulty; pooled difficulty needs ten runs a task. */
  | 'no_difficulty'
  /** The subset was chosen by success. */
  | 'outcome_fixed'
  /** No task with a difficulty has an outcome on both sides. */
  | 'no_shared_outcomes'
  | 'evaluation_off'
  /** The simulator answered no survey about the human conversations. */
  | 'no_simulator_survey'
  | 'no_second_human'
  /** No conversation has a submitted rating. */
  | 'no_ratings'
  /** There are surveys, but no conversation with an answer on both sides. */
  | 'no_shared_answers'
  /** The rows of this table have an evaluation term and this one cannot. */
  | 'no_evaluation_term';

export function cellOf(value: MeanStd | null, reason: UndefinedReason): Cell {
  return value && Number.isFinite(value.mean) && Number.isFinite(value.std)
    ? { mean: value.mean, std: value.std }
    : { undefined: reason };
}

export function isDefined(cell: Cell): cell is MeanStd {
  return 'mean' in cell;
}
