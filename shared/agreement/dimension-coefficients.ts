import type { BootstrapPlan } from '../stats/bootstrap.ts';
import { ICC_TYPES } from './icc.ts';
import { itemInterval, NO_INTERVAL_BELOW_ITEMS } from './item-interval.ts';
import { pairableItems } from './item-patterns.ts';
import type { ConfidenceInterval, Estimate, Outcome } from './outcome.ts';
import type { PreparedDimension } from './prepared-dimension.ts';
import { resampledStatistic } from './resampled-statistic.ts';
import { computeStatistic, type StatisticId, type StatisticRequest } from './statistics.ts';

/** Which statistic, as it was asked for. */
export type CoefficientName = Pick<StatisticRequest, 'statistic' | 'metric' | 'weights' | 'type' | 'category'>;

/** One coefficient of a question, with the interval to show. */
export interface DimensionCoefficient {
  readonly name: CoefficientName;
  readonly outcome: Outcome<{ readonly estimate: number }>;
  readonly ci: ConfidenceInterval | null;
  /** bca and percentile: bootstrap over items; analytic: of the statistic's own formula. */
  readonly method: 'bca' | 'percentile' | 'analytic' | null;
}

/** Every coefficient of one question. */
export interface DimensionCoefficients {
  readonly dimension: string;
  /** The recommended ones first. */
  readonly coefficients: readonly DimensionCoefficient[];
}

/** Statistics whose interval comes from the bootstrap: quick, because few patterns of answers exist. */
const BOOTSTRAPPED: ReadonlySet<StatisticId> = new Set([
  'krippendorff_alpha',
  'percent_agreement',
  'gwet_ac',
  'fleiss_kappa',
  'brennan_prediger',
]);

/** What is offered beside the recommended set; those of two raters only where there are two. */
function offered({ ratings, codes, patterns }: PreparedDimension): CoefficientName[] {
  const ordinal = ratings.level === 'ordinal';
  const two = patterns.raters === 2;
  const alpha = (metric: NonNullable<CoefficientName['metric']>) =>
    ({ statistic: 'krippendorff_alpha', metric }) as const;
  return [
    ...(ordinal ? [alpha('ordinal')] : []),
    alpha('nominal'),
    ...(ordinal ? [alpha('interval')] : []),
    { statistic: 'percent_agreement', weights: 'identity' },
    ...(ordinal && codes.levels.length > 3 ? [{ statistic: 'percent_agreement', weights: 'within1' } as const] : []),
    { statistic: 'percent_agreement_unanimous' },
    ...(ordinal ? [{ statistic: 'gwet_ac', weights: 'quadratic' } as const] : []),
    { statistic: 'gwet_ac', weights: 'identity' },
    { statistic: 'brennan_prediger', weights: ordinal ? 'quadratic' : 'identity' },
    { statistic: 'fleiss_kappa', weights: 'identity' },
    ...(ordinal ? [{ statistic: 'fleiss_kappa', weights: 'quadratic' } as const] : []),
    { statistic: 'conger_kappa', weights: ordinal ? 'quadratic' : 'identity' },
    ...(two ? [{ statistic: 'cohen_kappa', weights: ordinal ? 'quadratic' : 'identity' } as const] : []),
    ...(two ? [{ statistic: 'scott_pi', weights: 'identity' } as const] : []),
    ...(ordinal ? ICC_TYPES.map((type) => ({ statistic: 'icc', type }) as const) : []),
    ...(ordinal ? [{ statistic: 'kendall_w' } as const] : []),
    ...(two && ordinal ? [{ statistic: 'kendall_tau_b' } as const, { statistic: 'spearman_rho' } as const] : []),
    ...Array.from(codes.levels, (category) => ({ statistic: 'fleiss_kappa_category', category }) as const),
  ];
}

/** Every coefficient of a question with its interval: bootstrap where that is quick, analytic else, none below ten items. */
export function dimensionCoefficients(prepared: PreparedDimension, plan: BootstrapPlan): DimensionCoefficients {
  const { matrix, ratings, patterns } = prepared;
  const pairable = pairableItems(patterns);
  return {
    dimension: ratings.dimension,
    coefficients: offered(prepared).map((name): DimensionCoefficient => {
      const request: StatisticRequest = { ...name, scale: ratings.scale };
      const outcome = computeStatistic(matrix, request);
      const none = { name, outcome, ci: null, method: null } as const;
      if (outcome.status === 'undefined' || pairable < NO_INTERVAL_BELOW_ITEMS) return none;
      if (!BOOTSTRAPPED.has(name.statistic)) {
        const { ci = null } = outcome as Partial<Estimate>;
        return ci ? { ...none, ci, method: 'analytic' } : none;
      }
      const resampled = resampledStatistic(matrix, request);
      if (resampled.status === 'undefined') return none;
      const { ci, method } = itemInterval(resampled.statistic, outcome.estimate, pairable, plan);
      return { ...none, ci, method };
    }),
  };
}
