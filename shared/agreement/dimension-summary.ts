import type { BootstrapPlan } from '../stats/bootstrap.ts';
import type { WeightName } from './agreement-weights.ts';
import { alphaKernel } from './alpha-kernel.ts';
import {
  type BandPair,
  bandsOf,
  type KrippendorffBand,
  krippendorffBand,
  type LandisKochBand,
  landisKoch,
} from './bands.ts';
import { noPairs } from './category-evidence.ts';
import { dimensionWarnings, type Skew, type SummaryWarning, skewOf } from './dimension-warnings.ts';
import { type Evidence, evidenceBase } from './evidence.ts';
import { gwetChance } from './gwet-ac.ts';
import { type ItemInterval, itemInterval } from './item-interval.ts';
import { type ItemPatterns, itemPatterns } from './item-patterns.ts';
import { alphaOfPatterns } from './krippendorff-alpha.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { type ChanceModel, patternCoefficient, patternCoefficientKernel } from './pattern-coefficient.ts';
import { noChance } from './percent-agreement.ts';
import type { PreparedDimension } from './prepared-dimension.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { type PatternStatistic, resampledPatterns } from './resampled-patterns.ts';
import { coded } from './scale.ts';

/** 2000 replicates, seed 7; 1000 are enough while interactive, 0 asks for no intervals. */
export const DEFAULT_PLAN: BootstrapPlan = { replicates: 2000, seed: 7 };

/** A coefficient with the interval to show. */
export type SummaryCoefficient = Outcome<{ readonly estimate: number; readonly interval: ItemInterval }>;

/** What the agreement screen and the command line show for one question. */
export interface DimensionSummary {
  readonly dimension: string;
  readonly level: 'ordinal' | 'nominal';
  readonly evidence: Evidence;
  /** The recommended coefficient: Krippendorff's alpha, ordinal or nominal as the question is. */
  readonly alpha: SummaryCoefficient;
  /** Bands of the interval's two ends; null without an interval. */
  readonly bands: {
    readonly krippendorff: BandPair<KrippendorffBand>;
    readonly landisKoch: BandPair<LandisKochBand>;
  } | null;
  /** Pairs of raters who gave the same answer, 0 to 1. */
  readonly exact: SummaryCoefficient;
  /** Pairs at most one level apart; null for nominal questions and scales of three levels or fewer. */
  readonly withinOne: SummaryCoefficient | null;
  /** Prevalence check: AC2 with quadratic weights (ordinal) or AC1 (nominal), declared scale. */
  readonly ac: SummaryCoefficient;
  /** Set when AC exceeds alpha by more than 0.2: the scale is used in a skewed way; show the distribution. */
  readonly skew: Skew | null;
  /** Alpha of the folded reading, where the question has one. */
  readonly folded: SummaryCoefficient | null;
  readonly warnings: readonly SummaryWarning[];
}

/** Alpha, percent agreement, prevalence check and evidence of one question, with BCa intervals over items. */
export function dimensionSummary(
  { ratings, matrix, patterns }: PreparedDimension,
  plan: BootstrapPlan = DEFAULT_PLAN,
): DimensionSummary {
  const evidence = evidenceBase(patterns, ratings.ratings.filter(({ value }) => value === null).length);
  const ordinal = ratings.level === 'ordinal';
  const coefficient = (weights: WeightName, model: ChanceModel): SummaryCoefficient =>
    summaryCoefficient(
      patterns,
      evidence,
      plan,
      patternOutcome(patterns, weights, model),
      patternCoefficientKernel(patterns, { weights }, model, 1),
    );

  const alpha = summaryAlpha(patterns, ratings.level, evidence, plan);
  const ac = ordinal ? coefficient('quadratic', gwetChance) : coefficient('identity', gwetChance);
  const skew = skewOf(alpha, ac, evidence);
  const ci = alpha.status === 'ok' ? alpha.interval.ci : null;
  return {
    dimension: ratings.dimension,
    level: ratings.level,
    evidence,
    alpha,
    bands: ci && { krippendorff: bandsOf(ci, krippendorffBand), landisKoch: bandsOf(ci, landisKoch) },
    exact: coefficient('identity', noChance),
    withinOne: ordinal && ratings.scale.length > 3 ? coefficient('within1', noChance) : null,
    ac,
    skew,
    folded: ratings.folded ? foldedAlpha(matrix, ratings.folded, evidence, plan) : null,
    warnings: dimensionWarnings(evidence, alpha, skew),
  };
}

const patternOutcome = (
  patterns: ItemPatterns,
  weights: WeightName,
  model: ChanceModel,
): Outcome<{ estimate: number }> => {
  const reason = noPairs(patterns);
  return reason ? undefinedBecause(reason) : patternCoefficient(patterns, { weights }, model);
};

function summaryAlpha(
  patterns: ItemPatterns,
  metric: 'ordinal' | 'nominal',
  evidence: Evidence,
  plan: BootstrapPlan,
): SummaryCoefficient {
  return summaryCoefficient(patterns, evidence, plan, alphaOfPatterns(patterns, metric), alphaKernel(patterns, metric));
}

function foldedAlpha(
  matrix: RatingMatrix,
  folded: Readonly<Record<string, number>>,
  evidence: Evidence,
  plan: BootstrapPlan,
): SummaryCoefficient {
  const values = matrix.values.map((value) => folded[value] ?? Number.NaN);
  const patterns = itemPatterns(coded({ ...matrix, values }, [...new Set(Object.values(folded))]));
  return summaryAlpha(patterns, 'ordinal', evidence, plan);
}

function summaryCoefficient(
  patterns: ItemPatterns,
  evidence: Evidence,
  plan: BootstrapPlan,
  outcome: Outcome<{ estimate: number }>,
  kernel: PatternStatistic,
): SummaryCoefficient {
  if (outcome.status === 'undefined') return undefinedBecause(outcome.reason);
  const { estimate } = outcome;
  const interval = itemInterval(resampledPatterns(patterns, kernel), estimate, evidence.pairableItems, plan);
  return { status: 'ok', estimate, interval };
}
