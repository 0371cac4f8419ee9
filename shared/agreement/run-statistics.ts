import type { ItemPatterns } from './item-patterns.ts';
import type { StatisticRequest } from './statistics.ts';

/** A scale with more levels than this, undeclared, is taken for continuous scores. */
const MOST_LEVELS = 50;

type Given = Omit<StatisticRequest, 'statistic'>;

/**
 * What is shown when no statistic is named. Ordered categories: alpha (ordinal), exact agreement, agreement within one level
 * from four levels on, AC2. Categories without order: alpha nominal, exact, AC1. Continuous scores: alpha interval, ICC(2,1),
 * ICC(2,k), and Bland-Altman limits for two raters. Options that were given are kept.
 */
export function recommendedStatistics(patterns: ItemPatterns, given: Given, ordered: boolean): StatisticRequest[] {
  const q = patterns.levels.length;
  if (!given.scale && q > MOST_LEVELS) {
    return [
      { ...given, statistic: 'krippendorff_alpha', metric: given.metric ?? 'interval' },
      { ...given, statistic: 'icc', type: given.type ?? '2,1' },
      { ...given, statistic: 'icc', type: '2,k' },
      ...(patterns.raters === 2 ? [{ ...given, statistic: 'bland_altman' } as const] : []),
    ];
  }
  const metric = given.metric ?? (ordered ? 'ordinal' : 'nominal');
  const nominal = metric === 'nominal';
  const { metric: _, ...plain } = given;
  return [
    { ...plain, statistic: 'krippendorff_alpha', metric },
    { ...plain, statistic: 'percent_agreement', weights: 'identity' },
    ...(!nominal && q > 3 ? [{ ...plain, statistic: 'percent_agreement', weights: 'within1' } as const] : []),
    { ...plain, statistic: 'gwet_ac', weights: given.weights ?? (nominal ? 'identity' : 'quadratic') },
  ];
}

const CATEGORICAL: ReadonlySet<StatisticRequest['statistic']> = new Set([
  'percent_agreement',
  'gwet_ac',
  'brennan_prediger',
  'fleiss_kappa',
  'conger_kappa',
  'cohen_kappa',
  'scott_pi',
]);

export const takesWeights = (statistic: StatisticRequest['statistic']): boolean => CATEGORICAL.has(statistic);

/** Whether the value depends on the declared scale: by its number of categories, its range or its spacing. */
export const needsScale = ({ statistic, weights = 'identity' }: StatisticRequest): boolean =>
  statistic === 'gwet_ac' || statistic === 'brennan_prediger' || (takesWeights(statistic) && weights !== 'identity');

/** Whether the value depends on the order or distance of the codes, which words without a declared order do not have. */
export function needsOrder({ statistic, metric, weights = 'identity' }: StatisticRequest): boolean {
  if (statistic === 'krippendorff_alpha') return metric !== 'nominal';
  if (takesWeights(statistic)) return weights !== 'identity' && weights !== 'custom';
  return statistic !== 'percent_agreement_unanimous' && statistic !== 'fleiss_kappa_category';
}
