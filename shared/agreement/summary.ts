import type { BootstrapPlan } from '../stats/bootstrap.ts';
import { type Advice, advice } from './advice.ts';
import { type AnnotatorAgreement, annotatorAgreement } from './annotator-agreement.ts';
import { type AnnotatorFlag, annotatorFlags, isCareless } from './annotator-flags.ts';
import { type AnsweringStyle, answeringStyles } from './answering-style.ts';
import type { DimensionRatings } from './dimension-ratings.ts';
import { DEFAULT_PLAN, type DimensionSummary, dimensionSummary } from './dimension-summary.ts';
import { type Leniency, leniency } from './leniency.ts';
import { type ItemTime, type Pace, paces } from './pace.ts';
import { type PairwiseKappa, pairwiseKappa } from './pairwise-kappa.ts';
import { preparedDimension, without } from './prepared-dimension.ts';
import { reversedScales } from './reversed-scale.ts';
import { studyIndex } from './study-index.ts';
import { type AnnotatorRetest, annotatorRetests, type DimensionRetest, dimensionRetest } from './test-retest.ts';
import { type Disagreement, widestDisagreements } from './widest-disagreement.ts';

export interface SummaryOptions {
  /** Bootstrap of every interval; replicates 0 for none (an instant preview). */
  readonly plan?: BootstrapPlan;
  /** Half width of alpha's interval that the advice aims at; 0.1 unless given. */
  readonly targetHalfWidth?: number;
  /** Rows of the widest disagreements; 20 unless given. */
  readonly disagreements?: number;
  /** Time taken for items, where it is known. */
  readonly times?: readonly ItemTime[];
}

/** Everything that is said about one annotator. */
export interface AnnotatorProfile {
  readonly annotator: string;
  readonly agreement: AnnotatorAgreement;
  readonly leniency: Leniency;
  readonly style: AnsweringStyle;
  readonly retest: AnnotatorRetest | null;
  readonly pace: Pace | null;
  /** What stands out, gravest first; empty for most. */
  readonly flags: readonly AnnotatorFlag[];
}

/** The agreement screen and `agreement --study`, as numbers and codes. JSON-safe. */
export interface AgreementReport {
  readonly dimensions: readonly DimensionSummary[];
  /** Sorted by name. */
  readonly annotators: readonly AnnotatorProfile[];
  readonly pairwise: readonly PairwiseKappa[];
  readonly disagreements: readonly Disagreement[];
  /** Questions with repeats only. */
  readonly retest: readonly DimensionRetest[];
  readonly advice: readonly Advice[];
  readonly settings: {
    readonly replicates: number;
    readonly seed: number;
    readonly level: number;
    readonly targetHalfWidth: number;
  };
}

/**
 * Agreement of a study: per question the recommended coefficient with interval and evidence, per annotator agreement, leniency
 * and habits, pairs, disagreements, test-retest, and what to do next. The same ratings give the same report in whatever order
 * they come. Throws RatingInputError on ratings off their scale and on items rated twice by one annotator.
 */
export function agreementReport(ratings: readonly DimensionRatings[], options: SummaryOptions = {}): AgreementReport {
  const { plan = DEFAULT_PLAN, targetHalfWidth = 0.1 } = options;
  const prepared = ratings.map(preparedDimension);
  const dimensions = prepared.map((dimension) => dimensionSummary(dimension, plan));
  const retests = new Map(annotatorRetests(prepared).map((retest) => [retest.annotator, retest]));
  const reversed = prepared.flatMap(reversedScales);
  const pace = new Map(paces(options.times ?? []).map((each) => [each.annotator, each]));
  const styles = new Map(answeringStyles(ratings).map((style) => [style.annotator, style]));
  const index = studyIndex(prepared);
  const agreements = annotatorAgreement(prepared, index);
  const careless = new Set(agreements.filter(isCareless).map(({ annotator }) => annotator));
  const offsets = leniency(prepared, index);
  // Who guesses would make the others look lenient or strict.
  const steady = careless.size > 0 ? leniency(prepared.map(without(careless)), index) : offsets;
  const annotators = agreements.map((agreement, a): AnnotatorProfile => {
    const { annotator } = agreement;
    const own = {
      agreement,
      leniency: (careless.has(annotator) ? offsets : steady)[a] as Leniency,
      style: styles.get(annotator) as AnsweringStyle,
      retest: retests.get(annotator) ?? null,
      pace: pace.get(annotator) ?? null,
    };
    const against = reversed.filter((r) => r.annotator === annotator);
    return { annotator, ...own, flags: annotatorFlags(own, against) };
  });
  return {
    dimensions,
    annotators,
    pairwise: prepared.map(pairwiseKappa),
    disagreements: widestDisagreements(prepared, options.disagreements),
    retest: prepared.map(dimensionRetest).filter(({ pairs }) => pairs > 0),
    advice: advice(prepared, dimensions, annotators, targetHalfWidth),
    settings: { replicates: plan.replicates, seed: plan.seed, level: plan.level ?? 0.95, targetHalfWidth },
  };
}
