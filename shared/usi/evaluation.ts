import { type MeanStd, mean, meanStd } from './mean-std.ts';
import type { MissingTerm } from './missing-answers.ts';
import type { NormalisedAnswers } from './survey-answers.ts';
import { compareCodePoints } from './task-ids.ts';

/** Someone who rated a conversation; `annotator` is null for the participant and for the second human. */
export interface Rater {
  readonly annotator: string | null;
  readonly answers: NormalisedAnswers;
}

/** What an evaluation rests on. */
export interface EvidenceTally {
  /** Human answers that were compared. */
  answered: number;
  /** The other rater's missing answers among them: filled or left out. */
  missing: number;
  readonly annotators: Set<string>;
}

export interface Evaluation extends MeanStd {
  /** Human conversations that gave an agreement. */
  readonly conversations: number;
  readonly tally: EvidenceTally;
}

export function emptyTally(): EvidenceTally {
  return { answered: 0, missing: 0, annotators: new Set() };
}

/**
 * Agreement of two raters of one conversation, 0..100: 100 (1 - mean |h - l|) over the questions the human answered.
 * @returns null when there is no term.
 */
export function taskAgreement(
  human: NormalisedAnswers,
  other: NormalisedAnswers,
  missingTerm: MissingTerm,
  tally: EvidenceTally = emptyTally(),
): number | null {
  let total = 0;
  let terms = 0;
  for (let field = 0; field < human.length; field++) {
    const h = human[field] ?? null;
    if (h === null) continue;
    const l = other[field] ?? null;
    const term = l === null ? missingTerm(field, h) : Math.abs(h - l);
    tally.answered++;
    if (l === null) tally.missing++;
    if (term === null) continue;
    total += term;
    terms++;
  }
  return terms === 0 ? null : 100 * (1 - total / terms);
}

/**
 * Eval of a model: per batch the mean over conversations (ids ascending) of the agreement, averaged over the raters of
 * each; then mean and population standard deviation over the batches that have a value.
 * @param humans per batch: id -> raters. @param model per batch: id -> the model's answers.
 * @returns null when no batch has a value.
 */
export function evaluateModel(
  humans: readonly ReadonlyMap<string, readonly Rater[]>[],
  model: readonly ReadonlyMap<string, NormalisedAnswers>[],
  missingTerm: MissingTerm,
): Evaluation | null {
  const tally = emptyTally();
  let conversations = 0;
  const batches = humans.flatMap((batch, index) => {
    const ids = [...batch.keys()].filter((id) => model[index]?.has(id)).sort(compareCodePoints);
    const values = ids.flatMap((id) => {
      const answers = model[index]?.get(id) ?? [];
      return meanAgreement(batch.get(id) ?? [], (rater) => taskAgreement(rater, answers, missingTerm, tally), tally);
    });
    conversations += values.length;
    return values.length === 0 ? [] : [mean(values)];
  });
  return batches.length === 0 ? null : { ...meanStd(batches), conversations, tally };
}

/**
 * Eval of the human row: each participant against stand-ins for a second human, averaged over the stand-ins, then mean
 * and population standard deviation over **conversations** (unlike `evaluateModel`).
 * @param pairs in the order of the second human's file.
 * @returns null when no conversation has a value.
 */
export function evaluateHumans(
  pairs: Iterable<{ readonly participant: NormalisedAnswers; readonly standIns: readonly Rater[] }>,
  missingTerm: MissingTerm,
): Evaluation | null {
  const tally = emptyTally();
  const values = [...pairs].flatMap(({ participant, standIns }) =>
    meanAgreement(standIns, (standIn) => taskAgreement(participant, standIn, missingTerm, tally), tally),
  );
  return values.length === 0 ? null : { ...meanStd(values), conversations: values.length, tally };
}

/** Mean over raters of their agreement, as a list of one; empty when no rater gave a term. */
function meanAgreement(
  raters: readonly Rater[],
  agreementOf: (answers: NormalisedAnswers) => number | null,
  tally: EvidenceTally,
): number[] {
  const values = raters.flatMap(({ annotator, answers }) => {
    const value = agreementOf(answers);
    if (value === null) return [];
    if (annotator !== null) tally.annotators.add(annotator);
    return [value];
  });
  return values.length === 0 ? [] : [mean(values)];
}
