import { annotatorAgreement } from '../../shared/agreement/annotator-agreement.ts';
import { answeringStyles } from '../../shared/agreement/answering-style.ts';
import { dimensionRatings } from '../../shared/agreement/dimension-ratings.ts';
import { DEFAULT_PLAN, dimensionSummary, type SummaryCoefficient } from '../../shared/agreement/dimension-summary.ts';
import { leniency } from '../../shared/agreement/leniency.ts';
import { type PreparedDimension, preparedDimension } from '../../shared/agreement/prepared-dimension.ts';
import type { AgreementSummary, DimensionAgreement, Outcome } from '../../shared/contract/agreement-view.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { ChoiceQuestion } from '../../shared/domain/instrument.ts';
import type { AgreementInput } from './agreement-input.ts';

export interface AgreementRequest extends AgreementInput {
  /** One question; all of them unless given. */
  dimension?: string;
  /** With bootstrap intervals. */
  interval: boolean;
}

/** Agreement of the annotators on their submitted ratings. @throws Refusal unknown_question */
export function computeAgreement({
  instrument,
  conversations,
  dimension,
  interval,
}: AgreementRequest): AgreementSummary {
  const questions = instrument.questions.filter(({ id }) => dimension === undefined || id === dimension);
  if (questions.length === 0) {
    const known = instrument.questions.map(({ id }) => id);
    throw new Refusal(
      'unknown_question',
      `${instrument.id} has no question "${dimension}". It has ${known.join(', ')}.`,
    );
  }
  const prepared = instrument.questions.map((question) => preparedDimension(ratingsOf(question, conversations)));
  const plan = { ...DEFAULT_PLAN, replicates: interval ? DEFAULT_PLAN.replicates : 0 };
  const dimensions = questions.map((question) => {
    const ready = prepared.find(({ ratings }) => ratings.dimension === question.id) as PreparedDimension;
    return viewOf(question, dimensionSummary(ready, plan));
  });
  return { dimensions, annotators: annotatorsOf(prepared) };
}

function ratingsOf(question: ChoiceQuestion, conversations: AgreementInput['conversations']) {
  return dimensionRatings(
    question,
    conversations.flatMap(({ conversation, ratings }) =>
      ratings.map(({ annotator, answers }) => ({
        item: conversation,
        annotator,
        label: answers[question.id] ?? null,
      })),
    ),
  );
}

function viewOf(question: ChoiceQuestion, summary: ReturnType<typeof dimensionSummary>): DimensionAgreement {
  const { evidence } = summary;
  return {
    dimension: question.id,
    wording: question.wording,
    scale: evidence.distribution.map(({ code, count }) => ({ score: code, label: labelOf(question, code), count })),
    alpha: outcomeOf(summary.alpha),
    exact: outcomeOf(summary.exact),
    withinOne: summary.withinOne && outcomeOf(summary.withinOne),
    ac2: outcomeOf(summary.ac),
    items: evidence.items,
    pairableItems: evidence.pairableItems,
    raters: evidence.raters,
    missing: evidence.missing,
    ratingsPerItem: evidence.ratingsPerItem,
    folded: summary.folded && outcomeOf(summary.folded),
    warnings: summary.warnings.map(({ code }) => code),
  };
}

function labelOf(question: ChoiceQuestion, code: number): string {
  return question.options.find(({ agreementScore }) => agreementScore === code)?.label ?? String(code);
}

function outcomeOf(coefficient: SummaryCoefficient): Outcome {
  if (coefficient.status === 'undefined') return { status: 'undefined', reason: coefficient.reason };
  const { ci } = coefficient.interval;
  return { status: 'ok', estimate: coefficient.estimate, ci: ci && [...ci] };
}

function annotatorsOf(prepared: readonly PreparedDimension[]): AgreementSummary['annotators'] {
  const offsets = new Map(leniency(prepared).map(({ annotator, offset }) => [annotator, offset]));
  const agreements = new Map(annotatorAgreement(prepared).map(({ annotator, withOthers }) => [annotator, withOthers]));
  return answeringStyles(prepared.map(({ ratings }) => ratings)).map(({ annotator, ratings, straightLining }) => ({
    name: annotator,
    ratings,
    leniency: offsets.get(annotator)?.mean ?? null,
    agreementWithOthers: agreements.get(annotator) ?? null,
    straightLining: straightLining?.share ?? null,
  }));
}
