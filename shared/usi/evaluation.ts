import { type MeanStd, mean, meanStd } from './mean-std.ts';
import type { ReferenceDraw } from './reference-draw.ts';
import { FIELD_LEVELS, type NormalisedAnswers } from './survey-answers.ts';
import { compareCodePoints } from './task-ids.ts';

/**
 * What stands for |h - l| when the other rater's answer l is missing: a number, or null to leave the term out.
 * `field` is the index of the question, `human` the normalised answer h.
 */
export type MissingTerm = (field: number, human: number) => number | null;

/** The exact expectation of the reference's draw: the mean of |h - v| over the question's distinct values v. */
export const meanTerm: MissingTerm = (field, human) =>
  mean((FIELD_LEVELS[field] ?? []).map((value) => Math.abs(human - value)));

export const omitTerm: MissingTerm = () => null;

/** The reference's random draw; the generator lives through a whole model. */
export function drawnTerm(draw: ReferenceDraw): MissingTerm {
  return (field, human) => {
    const levels = FIELD_LEVELS[field] ?? [];
    return Math.abs(human - (levels[draw.index(levels.length)] as number));
  };
}

/** How many answers were compared, and how many of the other rater's were missing and filled or left out. */
export interface AnswerTally {
  answered: number;
  missing: number;
}

/**
 * Agreement of two raters of one conversation, 0..100: 100 (1 - mean |h - l|) over the questions the human answered.
 * @returns null when there is no term.
 */
export function taskAgreement(
  human: NormalisedAnswers,
  other: NormalisedAnswers,
  missingTerm: MissingTerm,
  tally?: AnswerTally,
): number | null {
  let total = 0;
  let terms = 0;
  for (let field = 0; field < human.length; field++) {
    const h = human[field] ?? null;
    if (h === null) continue;
    const l = other[field] ?? null;
    const term = l === null ? missingTerm(field, h) : Math.abs(h - l);
    if (tally) {
      tally.answered++;
      if (l === null) tally.missing++;
    }
    if (term === null) continue;
    total += term;
    terms++;
  }
  return terms === 0 ? null : 100 * (1 - total / terms);
}

/** A task's raters on the human side: the participant, annotators, or both. */
export type RaterAnswers = readonly NormalisedAnswers[];

export interface Evaluation extends MeanStd {
  /** Tasks (of all batches) that gave an agreement. */
  readonly tasks: number;
  readonly tally: AnswerTally;
}

/**
 * Eval of a model: per batch the mean over tasks (ids ascending) of the agreement, each averaged over the human side's
 * raters; then mean and population standard deviation over the batches that have a value.
 * @param humans per batch: id -> raters. @param model per batch: id -> the model's answers.
 * @returns null when no batch has a value.
 */
export function evaluateModel(
  humans: readonly ReadonlyMap<string, RaterAnswers>[],
  model: readonly ReadonlyMap<string, NormalisedAnswers>[],
  missingTerm: MissingTerm,
): Evaluation | null {
  const tally: AnswerTally = { answered: 0, missing: 0 };
  let tasks = 0;
  const batches = humans.flatMap((batch, index) => {
    const ids = [...batch.keys()].filter((id) => model[index]?.has(id)).sort(compareCodePoints);
    const values = ids
      .map((id) => ratersAgreement(batch.get(id) ?? [], model[index]?.get(id) ?? [], missingTerm, tally))
      .filter((value) => value !== null);
    tasks += values.length;
    return values.length === 0 ? [] : [mean(values)];
  });
  return batches.length === 0 ? null : { ...meanStd(batches), tasks, tally };
}

/** Mean over the human side's raters of their agreement with the other rater. */
function ratersAgreement(
  raters: RaterAnswers,
  other: NormalisedAnswers,
  missingTerm: MissingTerm,
  tally: AnswerTally,
): number | null {
  const values = raters
    .map((rater) => taskAgreement(rater, other, missingTerm, tally))
    .filter((value) => value !== null);
  return values.length === 0 ? null : mean(values);
}

/**
 * Eval of the human row: participants of batch 1 against stand-ins for a second human, averaged over stand-ins per
 * task, then mean and population standard deviation over **tasks** (unlike `evaluateModel`).
 * @param pairs in the order of the second human's file.
 * @returns null when no task has a value.
 */
export function evaluateHumans(
  pairs: Iterable<{ readonly participant: NormalisedAnswers; readonly standIns: RaterAnswers }>,
  missingTerm: MissingTerm,
): Evaluation | null {
  const tally: AnswerTally = { answered: 0, missing: 0 };
  const tasks: number[] = [];
  for (const { participant, standIns } of pairs) {
    const values = standIns
      .map((other) => taskAgreement(participant, other, missingTerm, tally))
      .filter((value) => value !== null);
    if (values.length > 0) tasks.push(mean(values));
  }
  return tasks.length === 0 ? null : { ...meanStd(tasks), tasks: tasks.length, tally };
}
