import type { DimensionRatings } from '../../../shared/agreement/dimension-ratings.ts';
import { dimensionRatings } from '../../../shared/agreement/dimension-ratings.ts';
import { DEFAULT_PLAN } from '../../../shared/agreement/dimension-summary.ts';
import { type AgreementReport, agreementReport } from '../../../shared/agreement/summary.ts';
import type { QuestionWords } from '../../../shared/contract/agreement-view.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { ChoiceQuestion, Instrument } from '../../../shared/domain/instrument.ts';
import { declaredScale } from '../../../shared/instrument/scores.ts';
import type { AnnotatorRating } from '../../../shared/usi/study.ts';
import type { AgreementInput, RatedConversation } from './input.ts';

export interface AgreementRequest extends AgreementInput {
  /** One question; all of them unless given. */
  dimension?: string | undefined;
  /** With bootstrap intervals. */
  interval: boolean;
  /** Half width of alpha's interval that the advice aims at. */
  targetHalfWidth: number;
}

const shownDisagreements = 20;

/** As in the contract, with rows of the study for items: the database thread puts in what they are. */
export type ComputedAgreement = AgreementReport & { questions: QuestionWords[] };

/** Agreement of the annotators on their submitted ratings. @throws Refusal unknown_question */
export function computeAgreement(request: AgreementRequest): ComputedAgreement {
  const { instrument, conversations, dimension, interval, targetHalfWidth, times } = request;
  const questions = askedQuestions(instrument, dimension);
  const report = agreementReport(
    instrument.questions.map((question) => questionRatings(question, conversations)),
    {
      plan: { ...DEFAULT_PLAN, replicates: interval ? DEFAULT_PLAN.replicates : 0 },
      disagreements: shownDisagreements,
      targetHalfWidth,
      times,
    },
  );
  const asked = (each: { readonly dimension: string }) => questions.some(({ id }) => id === each.dimension);
  return {
    ...report,
    questions: questions.map(wordsOf),
    dimensions: report.dimensions.filter(asked),
    pairwise: report.pairwise.filter(asked),
    disagreements: report.disagreements.filter(asked),
    retest: report.retest.filter(asked),
  };
}

/** @throws Refusal unknown_question */
export function askedQuestions(instrument: Instrument, dimension: string | undefined): ChoiceQuestion[] {
  const questions = instrument.questions.filter(({ id }) => dimension === undefined || id === dimension);
  if (questions.length > 0) return questions;
  const known = instrument.questions.map(({ id }) => id);
  throw new Refusal('unknown_question', `${instrument.id} has no question "${dimension}". It has ${known.join(', ')}.`);
}

export function questionRatings(
  question: ChoiceQuestion,
  conversations: readonly RatedConversation[],
): DimensionRatings {
  const answers = (of: (rated: RatedConversation) => readonly AnnotatorRating[]) =>
    conversations.flatMap((rated) =>
      of(rated).map(({ annotator, answers: given }) => ({
        item: rated.conversation,
        annotator,
        label: given[question.id] ?? null,
      })),
    );
  return dimensionRatings(
    question,
    answers(({ ratings }) => ratings),
    answers(({ repeats }) => repeats),
  );
}

export function wordsOf(question: ChoiceQuestion): QuestionWords {
  return {
    dimension: question.id,
    wording: question.wording,
    answers: declaredScale(question, 'agreementScore').map((code) => ({
      code,
      label: question.options.find(({ agreementScore }) => agreementScore === code)?.label ?? String(code),
    })),
  };
}
