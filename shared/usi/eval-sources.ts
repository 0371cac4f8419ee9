import type { BatchDesign, SourceDesign } from './design.ts';
import { type Evaluation, evaluateHumans, evaluateModel, type Rater } from './evaluation.ts';
import { drawnTerm, type Fill, type MissingTerm, meanTerm, omitTerm } from './missing-answers.ts';
import { pairsEvaluation, pairsHumanEvaluation } from './pairs-evaluation.ts';
import { referenceDraw } from './reference-draw.ts';
import type { SurveyRecord, UsiEntry, UsiStudy } from './study.ts';
import { ratingAnswers, surveyAnswers } from './survey-answers.ts';
import { splitBatches } from './task-ids.ts';

/** Who rates the human conversations that a simulator's survey is compared with. */
export type RaterSource = 'participants' | 'annotators' | 'both';

/** Where the Eval term comes from; `pairs` compares different conversations of one task. */
export type EvaluationSource = RaterSource | 'pairs' | 'none';

/** Eval of the human row and of each source (in order); null where it cannot be had. */
export function evaluateStudy(
  study: UsiStudy,
  batches: readonly BatchDesign[],
  sources: readonly SourceDesign[],
  source: EvaluationSource,
  fill: Fill,
): { human: Evaluation | null; sources: (Evaluation | null)[] } {
  if (source === 'none') return { human: null, sources: sources.map(() => null) };
  if (source === 'pairs') {
    return {
      human: pairsHumanEvaluation(batches),
      sources: sources.map((simulator) => pairsEvaluation(simulator, batches)),
    };
  }
  const humans = humanRaters(batches, source);
  return {
    human: humanEvaluation(batches[0], study.secondHuman ?? null, source, fill),
    sources: study.sources.map(({ surveys }) => (surveys ? sourceEvaluation(humans, surveys, source, fill) : null)),
  };
}

/** A fresh rule per model: the reference's generator starts anew for each. Only participants are ever drawn for. */
function missingTermFor(fill: Fill, source: RaterSource): MissingTerm {
  if (fill === 'omit') return omitTerm;
  return fill === 'reference' && source === 'participants' ? drawnTerm(referenceDraw()) : meanTerm;
}

/** Raters of every kept human conversation, per batch, read once for all models. */
function humanRaters(
  batches: readonly BatchDesign[],
  source: RaterSource,
): readonly ReadonlyMap<string, readonly Rater[]>[] {
  return batches.map((batch) => new Map([...batch.byId].map(([id, entry]) => [id, ratersOf(entry, source)])));
}

function ratersOf(entry: UsiEntry, source: RaterSource): Rater[] {
  const participant = { annotator: null, answers: surveyAnswers(entry.survey) };
  return [...(source === 'annotators' ? [] : [participant]), ...(source === 'participants' ? [] : annotatorsOf(entry))];
}

function annotatorsOf(entry: UsiEntry): Rater[] {
  return (entry.ratings ?? []).map(({ annotator, answers }) => ({ annotator, answers: ratingAnswers(answers) }));
}

/** Eval of a simulator from its answers about the human conversations; null when nothing can be compared. */
function sourceEvaluation(
  humans: readonly ReadonlyMap<string, readonly Rater[]>[],
  surveys: readonly SurveyRecord[],
  source: RaterSource,
  fill: Fill,
): Evaluation | null {
  const parts = splitBatches(surveys.map(({ id, survey }) => [id, surveyAnswers(survey)] as const));
  return evaluateModel(humans, parts, missingTermFor(fill, source));
}

/**
 * Eval of the human row: participants of batch 1 against the second human (`participants`), the annotators
 * (`annotators`), or both as stand-ins.
 */
function humanEvaluation(
  first: BatchDesign | undefined,
  secondHuman: readonly SurveyRecord[] | null,
  source: RaterSource,
  fill: Fill,
): Evaluation | null {
  const fromFile = source === 'annotators' ? [] : (secondHuman ?? []);
  const second = new Map(fromFile.map(({ id, survey }) => [id, { annotator: null, answers: surveyAnswers(survey) }]));
  const rated = source === 'participants' ? [] : (first?.byId.keys() ?? []);
  const pairs = [...new Set([...second.keys(), ...rated])].flatMap((id) => {
    const entry = first?.byId.get(id);
    if (!entry) return [];
    const standIn = second.get(id);
    const annotators = source === 'participants' ? [] : annotatorsOf(entry);
    return [
      { id, participant: surveyAnswers(entry.survey), standIns: standIn ? [standIn, ...annotators] : annotators },
    ];
  });
  return evaluateHumans(pairs, missingTermFor(fill, source));
}
