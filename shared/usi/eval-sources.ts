import type { BatchDesign } from './design.ts';
import {
  drawnTerm,
  type Evaluation,
  evaluateHumans,
  evaluateModel,
  type MissingTerm,
  meanTerm,
  omitTerm,
  type RaterAnswers,
} from './evaluation.ts';
import { referenceDraw } from './reference-draw.ts';
import type { SurveyRecord, UsiEntry } from './study.ts';
import { type NormalisedAnswers, ratingAnswers, surveyAnswers } from './survey-answers.ts';
import { splitBatches } from './task-ids.ts';

/** Who rates the human conversations that a simulator's survey is compared with. */
export type RaterSource = 'participants' | 'annotators' | 'both';

/** Where the Eval term comes from; `pairs` compares different conversations of one task. */
export type EvaluationSource = RaterSource | 'pairs' | 'none';

/** A missing simulator answer: drawn as in the reference, its expectation, or left out. */
export type Fill = 'reference' | 'mean' | 'omit';

/** A fresh rule per model: the reference's generator starts anew for each. */
function missingTermFor(fill: Fill, source: RaterSource): MissingTerm {
  if (fill === 'omit') return omitTerm;
  return fill === 'reference' && source === 'participants' ? drawnTerm(referenceDraw()) : meanTerm;
}

/** Answers on the human side of every kept human conversation, read once for all models. */
export function humanRaters(
  batches: readonly BatchDesign[],
  source: RaterSource,
): readonly ReadonlyMap<string, RaterAnswers>[] {
  return batches.map((batch) => new Map([...batch.byId].map(([id, entry]) => [id, ratersOf(entry, source)])));
}

function ratersOf(entry: UsiEntry, source: RaterSource): NormalisedAnswers[] {
  const annotators =
    source === 'participants' ? [] : (entry.ratings ?? []).map(({ answers }) => ratingAnswers(answers));
  return source === 'annotators' ? annotators : [surveyAnswers(entry.survey), ...annotators];
}

/** Eval of a simulator from its answers about the human conversations; null when nothing can be compared. */
export function sourceEvaluation(
  humans: readonly ReadonlyMap<string, RaterAnswers>[],
  surveys: readonly SurveyRecord[],
  source: RaterSource,
  fill: Fill,
): Evaluation | null {
  const parts = splitBatches(surveys.map(({ id, survey }) => [id, surveyAnswers(survey)] as const));
  return evaluateModel(humans, parts, missingTermFor(fill, source));
}

/**
 * Eval of the human row: the participants of batch 1 against the second human (`participants`), the annotators
 * (`annotators`), or both as stand-ins. Annotators never need the second human's file.
 */
export function humanEvaluation(
  first: BatchDesign | undefined,
  secondHuman: readonly SurveyRecord[] | null,
  source: RaterSource,
  fill: Fill,
): Evaluation | null {
  const second = new Map((secondHuman ?? []).map(({ id, survey }) => [id, surveyAnswers(survey)]));
  const ids =
    source === 'participants' ? [...second.keys()] : [...new Set([...second.keys(), ...(first?.byId.keys() ?? [])])];
  const pairs = ids.flatMap((id) => {
    const entry = first?.byId.get(id);
    if (!entry) return [];
    const standIn = second.get(id);
    const standIns = [
      ...(source === 'annotators' || !standIn ? [] : [standIn]),
      ...(source === 'participants' ? [] : ratersOf(entry, 'annotators')),
    ];
    return [{ participant: surveyAnswers(entry.survey), standIns }];
  });
  return evaluateHumans(pairs, missingTermFor(fill, source));
}
