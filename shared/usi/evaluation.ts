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

/** The agreement on one human conversation, averaged over raters (and runs). */
export interface ConversationAgreement {
  /** What the mean over conversations is taken within: the human batch, or the pair of batches. */
  readonly group: number;
  /** Where the human conversation stands: its batch, and its id there. */
  readonly batch: number;
  readonly id: string;
  /** 0..100 */
  readonly value: number;
}

export interface Evaluation extends MeanStd {
  readonly values: readonly ConversationAgreement[];
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
  const values = humans.flatMap((raters, batch) => {
    const ids = [...raters.keys()].filter((id) => model[batch]?.has(id)).sort(compareCodePoints);
    return ids.flatMap((id) => {
      const answers = model[batch]?.get(id) ?? [];
      const agreement = (rater: NormalisedAnswers) => taskAgreement(rater, answers, missingTerm, tally);
      return meanAgreement(raters.get(id) ?? [], agreement, tally).map((value) => ({ group: batch, batch, id, value }));
    });
  });
  return values.length === 0 ? null : { ...meanStd(groupMeans(values)), values, tally };
}

/** Mean of the agreements within each group that has one, groups ascending. */
export function groupMeans(values: readonly ConversationAgreement[]): number[] {
  const groups = [...new Set(values.map(({ group }) => group))].sort((a, b) => a - b);
  return groups.map((wanted) => mean(values.filter(({ group }) => group === wanted).map(({ value }) => value)));
}

/**
 * Eval of the human row: each participant against stand-ins for a second human, averaged over the stand-ins, then mean
 * and population standard deviation over **conversations** (unlike `evaluateModel`).
 * @param pairs in the order of the second human's file.
 * @returns null when no conversation has a value.
 */
export function evaluateHumans(
  pairs: Iterable<{
    readonly id: string;
    readonly participant: NormalisedAnswers;
    readonly standIns: readonly Rater[];
  }>,
  missingTerm: MissingTerm,
): Evaluation | null {
  const tally = emptyTally();
  const values = [...pairs].flatMap(({ id, participant, standIns }) => {
    const agreement = (standIn: NormalisedAnswers) => taskAgreement(participant, standIn, missingTerm, tally);
    return meanAgreement(standIns, agreement, tally).map((value) => ({ group: 0, batch: 0, id, value }));
  });
  return values.length === 0 ? null : { ...meanStd(values.map(({ value }) => value)), values, tally };
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
