import { type AgreementWeights, agreementWeights } from './agreement-weights.ts';
import { type CategoryEvidence, type CategoryOptions, evidenceOf } from './category-evidence.ts';
import { type ChanceCorrected, chanceCorrected } from './chance-correction.ts';
import { type ItemPatterns, pairableItems } from './item-patterns.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { categoryShares, patternAgreement, patternMeans } from './pattern-agreement.ts';
import type { PatternStatistic } from './resampled-patterns.ts';

/**
 * Chance agreement of one rating per category k, given the category shares pi. Then p_e = sum_k pi_k x_k, and an item
 * contributes the mean of x over its own ratings to it.
 */
export type ChanceModel = (shares: Float64Array, weights: AgreementWeights) => Float64Array;

export type CategoryCoefficient = ChanceCorrected & CategoryEvidence;

/** A chance-corrected coefficient that does not ask who gave a rating. Assumes that there is a pair to compare. */
export function patternCoefficient(
  patterns: ItemPatterns,
  options: CategoryOptions,
  model: ChanceModel,
): Outcome<CategoryCoefficient> {
  const weights = agreementWeights(options.weights ?? 'identity', patterns.levels, options.weightMatrix);
  const shares = categoryShares(patterns);
  const perCategory = model(shares, weights);
  const result = chanceCorrected(
    { ...patterns, agreement: patternAgreement(patterns, weights), chance: patternMeans(patterns, perCategory) },
    expectedAgreement(shares, perCategory),
  );
  return result ? { status: 'ok', ...result, ...evidenceOf(patterns) } : undefinedBecause('no_variation');
}

/** The estimate alone under other multiplicities, for resampling; null with fewer than `least` pairable items or p_e = 1. */
export function patternCoefficientKernel(
  patterns: ItemPatterns,
  options: CategoryOptions,
  model: ChanceModel,
  least: number,
): PatternStatistic {
  const weights = agreementWeights(options.weights ?? 'identity', patterns.levels, options.weightMatrix);
  const agreement = patternAgreement(patterns, weights);
  return (times) => {
    const pairable = pairableItems(patterns, times);
    if (pairable < least) return null;
    let sum = 0;
    for (let p = 0; p < times.length; p++) sum += (times[p] as number) * (agreement[p] as number);
    const shares = categoryShares(patterns, times);
    const pe = expectedAgreement(shares, model(shares, weights));
    const pa = sum / pairable;
    if (1 - pe <= 1e-12) return null;
    return pa === 1 ? 1 : (pa - pe) / (1 - pe);
  };
}

function expectedAgreement(shares: Float64Array, perCategory: Float64Array): number {
  return shares.reduce((sum, share, k) => sum + share * (perCategory[k] as number), 0);
}
