import type { Resampled } from '../stats/resampled.ts';
import { alphaKernel } from './alpha-kernel.ts';
import { brennanPredigerChance } from './brennan-prediger.ts';
import { fleissChance } from './fleiss-kappa.ts';
import { gwetChance } from './gwet-ac.ts';
import { type ItemPatterns, itemPatterns } from './item-patterns.ts';
import { estimateOf, type Outcome } from './outcome.ts';
import { type ChanceModel, patternCoefficientKernel } from './pattern-coefficient.ts';
import { noChance } from './percent-agreement.ts';
import { pairedRatings, pairMatrix } from './rater-pair.ts';
import { cleaned, type RatingMatrix, submatrix } from './rating-matrix.ts';
import { type PatternStatistic, resampledPatterns } from './resampled-patterns.ts';
import { coded } from './scale.ts';
import { computeStatistic, isTwoRater, type StatisticId, type StatisticRequest } from './statistics.ts';

/** Chance model and least number of pairable items of the coefficients that need no rater identity. */
const PATTERN_COEFFICIENTS: Partial<Record<StatisticId, readonly [ChanceModel, number]>> = {
  percent_agreement: [noChance, 1],
  gwet_ac: [gwetChance, 1],
  brennan_prediger: [brennanPredigerChance, 1],
  fleiss_kappa: [fleissChance, 2],
};

/**
 * Any statistic made ready for bootstrap and jackknife over items: whole items are drawn with their missing cells, raters stay
 * fixed. Units are the items with a rating, for two raters the items rated by both. Without declared scale the values that
 * occur in the whole matrix are the scale of every replicate. Undefined as the statistic itself.
 */
export function resampledStatistic(
  matrix: RatingMatrix,
  request: StatisticRequest,
): Outcome<{ readonly statistic: Resampled }> {
  const whole = computeStatistic(matrix, request);
  if (whole.status === 'undefined') return whole;
  if (isTwoRater(request.statistic)) {
    const paired = pairedRatings(matrix, request.pair ?? [0, 1]);
    if (paired.status === 'undefined') return paired;
    return { status: 'ok', statistic: resampledRows(pairMatrix(paired), { ...request, pair: [0, 1] }) };
  }
  if (request.statistic === 'krippendorff_alpha' || request.statistic in PATTERN_COEFFICIENTS) {
    const patterns = itemPatterns(coded(matrix, request.scale));
    return {
      status: 'ok',
      statistic: resampledPatterns(patterns, patternKernel(patterns, request), patternSteps(patterns, request)),
    };
  }
  return { status: 'ok', statistic: resampledRows(cleaned(matrix), request) };
}

/** Ratio distances are summed over every two values, the others once over the scale. */
function patternSteps({ code, levels }: ItemPatterns, { metric }: StatisticRequest): number {
  return code.length + (metric === 'ratio' ? levels.length ** 2 : levels.length);
}

function patternKernel(patterns: ItemPatterns, request: StatisticRequest): PatternStatistic {
  const coefficient = PATTERN_COEFFICIENTS[request.statistic];
  return coefficient
    ? patternCoefficientKernel(patterns, request, ...coefficient)
    : alphaKernel(patterns, request.metric ?? 'ordinal');
}

/** Copying, cleaning, coding or ranking each drawn cell. */
const STEPS_PER_CELL = 20;

/** The general way: compute the statistic on the drawn rows. */
function resampledRows(matrix: RatingMatrix, request: StatisticRequest): Resampled {
  const scale = request.scale ?? Array.from(coded(matrix, null).levels);
  const raters = Int32Array.from({ length: matrix.raters }, (_, j) => j);
  return {
    units: matrix.items,
    steps: STEPS_PER_CELL * matrix.items * matrix.raters,
    of: (drawn) => estimateOf(computeStatistic(submatrix(matrix, drawn, raters), { ...request, scale })),
  };
}
