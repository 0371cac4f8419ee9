import type { Advice } from '../../shared/agreement/advice.ts';
import { dimensionRatings } from '../../shared/agreement/dimension-ratings.ts';
import {
  DEFAULT_PLAN,
  type DimensionSummary,
  type SummaryCoefficient,
} from '../../shared/agreement/dimension-summary.ts';
import type { PairwiseKappa } from '../../shared/agreement/pairwise-kappa.ts';
import { type AnnotatorProfile, agreementReport } from '../../shared/agreement/summary.ts';
import type { Disagreement } from '../../shared/agreement/widest-disagreement.ts';
import { adviceSentence, flagSentence } from '../../shared/agreement/wording.ts';
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

const shownDisagreements = 20;

/** As in the contract, with rows of the study for items: the database thread puts in what they are. */
export interface ComputedAgreement extends Omit<AgreementSummary, 'disagreements'> {
  disagreements: readonly Disagreement[];
}

/** Agreement of the annotators on their submitted ratings. @throws Refusal unknown_question */
export function computeAgreement({
  instrument,
  conversations,
  dimension,
  interval,
}: AgreementRequest): ComputedAgreement {
  const questions = instrument.questions.filter(({ id }) => dimension === undefined || id === dimension);
  if (questions.length === 0) {
    const known = instrument.questions.map(({ id }) => id);
    throw new Refusal(
      'unknown_question',
      `${instrument.id} has no question "${dimension}". It has ${known.join(', ')}.`,
    );
  }
  const plan = { ...DEFAULT_PLAN, replicates: interval ? DEFAULT_PLAN.replicates : 0 };
  const report = agreementReport(
    instrument.questions.map((question) => ratingsOf(question, conversations)),
    { plan, disagreements: shownDisagreements },
  );
  const asked = (id: string) => dimension === undefined || id === dimension;
  return {
    dimensions: questions.flatMap((question) => {
      const summary = report.dimensions.find((each) => each.dimension === question.id);
      return summary ? [viewOf(question, summary)] : [];
    }),
    annotators: report.annotators.map(annotatorView),
    pairs: report.pairwise.filter((each) => asked(each.dimension)).flatMap(pairsView),
    disagreements: report.disagreements.filter((each) => asked(each.dimension)),
    advice: report.advice.map(adviceView),
    settings: report.settings,
  };
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

function viewOf(question: ChoiceQuestion, summary: DimensionSummary): DimensionAgreement {
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
    bands: summary.bands && [summary.bands.krippendorff.lower, summary.bands.krippendorff.upper],
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

function annotatorView({ annotator, agreement, leniency, style, flags }: AnnotatorProfile) {
  return {
    name: annotator,
    ratings: style.ratings,
    leniency: leniency.offset?.mean ?? null,
    agreementWithOthers: agreement.withOthers,
    straightLining: style.straightLining?.share ?? null,
    flags: flags.map(flagSentence),
  };
}

function pairsView({ dimension, pairs }: PairwiseKappa): AgreementSummary['pairs'] {
  return pairs.map(({ first, second, sharedItems, kappa }) => ({
    dimension,
    first,
    second,
    items: sharedItems,
    kappa: kappa.status === 'ok' ? { status: 'ok', estimate: kappa.estimate, ci: kappa.ci && [...kappa.ci] } : kappa,
  }));
}

function adviceView(advice: Advice): AgreementSummary['advice'][number] {
  return {
    code: advice.code,
    text: adviceSentence(advice),
    dimension: 'dimension' in advice ? advice.dimension : null,
    annotator: 'annotator' in advice ? advice.annotator : null,
  };
}
