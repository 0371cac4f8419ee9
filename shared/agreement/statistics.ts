import type { WeightName } from './agreement-weights.ts';
import type { AlphaMetric } from './alpha-distances.ts';
import { blandAltman } from './bland-altman.ts';
import { brennanPrediger } from './brennan-prediger.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { congerKappa } from './conger-kappa.ts';
import { fleissCategoryKappa } from './fleiss-category-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetAc } from './gwet-ac.ts';
import { type IccType, icc } from './icc.ts';
import { kendallTauB } from './kendall-tau-b.ts';
import { kendallW } from './kendall-w.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import type { Outcome } from './outcome.ts';
import { pearsonR } from './pearson-r.ts';
import { percentAgreement } from './percent-agreement.ts';
import type { RaterPair } from './rater-pair.ts';
import { RatingInputError } from './rating-input-error.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import type { DeclaredScale } from './scale.ts';
import { scottPi } from './scott-pi.ts';
import { spearmanRho } from './spearman-rho.ts';
import { unanimousAgreement } from './unanimous-agreement.ts';

/** Statistics of all raters of a matrix. */
export const MULTI_RATER_STATISTICS = [
  'krippendorff_alpha',
  'percent_agreement',
  'percent_agreement_unanimous',
  'gwet_ac',
  'fleiss_kappa',
  'fleiss_kappa_category',
  'conger_kappa',
  'brennan_prediger',
  'icc',
  'kendall_w',
] as const;

/** Statistics of two raters, over the items both rated. */
export const TWO_RATER_STATISTICS = [
  'cohen_kappa',
  'scott_pi',
  'kendall_tau_b',
  'spearman_rho',
  'pearson_r',
  'bland_altman',
] as const;

export type MultiRaterStatistic = (typeof MULTI_RATER_STATISTICS)[number];
export type TwoRaterStatistic = (typeof TWO_RATER_STATISTICS)[number];
export type StatisticId = MultiRaterStatistic | TwoRaterStatistic;

export const STATISTICS: readonly StatisticId[] = [...MULTI_RATER_STATISTICS, ...TWO_RATER_STATISTICS];

/** One statistic by id with what it needs; options that it does not know are ignored. */
export interface StatisticRequest {
  readonly statistic: StatisticId;
  readonly scale?: DeclaredScale;
  /** Krippendorff's alpha; ordinal unless given. */
  readonly metric?: AlphaMetric;
  readonly weights?: WeightName;
  readonly weightMatrix?: readonly (readonly number[])[] | null;
  /** Two-rater statistics; the first two columns unless given. */
  readonly pair?: RaterPair;
  /** ICC; 2,1 unless given. */
  readonly type?: IccType;
  /** Fleiss' kappa of one category. */
  readonly category?: number;
  /** Unanimous agreement: largest spread that still counts. */
  readonly tolerance?: number;
  /** Bland-Altman limits. */
  readonly multiplier?: number;
}

export const isTwoRater = (id: StatisticId): id is TwoRaterStatistic =>
  (TWO_RATER_STATISTICS as readonly string[]).includes(id);

/** The statistic of the matrix; each result has the fields of its own file. Throws RatingInputError on unusable input. */
export function computeStatistic(
  matrix: RatingMatrix,
  request: StatisticRequest,
): Outcome<{ readonly estimate: number }> {
  const { statistic, scale, pair = [0, 1] } = request;
  switch (statistic) {
    case 'krippendorff_alpha':
      return krippendorffAlpha(matrix, { metric: request.metric ?? 'ordinal', scale });
    case 'percent_agreement':
      return percentAgreement(matrix, request);
    case 'percent_agreement_unanimous':
      return unanimousAgreement(matrix, request.tolerance);
    case 'gwet_ac':
      return gwetAc(matrix, request);
    case 'fleiss_kappa':
      return fleissKappa(matrix, request);
    case 'fleiss_kappa_category':
      if (request.category === undefined)
        throw new RatingInputError('bad_option', 'Say which category fleiss_kappa_category is for.');
      return fleissCategoryKappa(matrix, { category: request.category, scale });
    case 'conger_kappa':
      return congerKappa(matrix, request);
    case 'brennan_prediger':
      return brennanPrediger(matrix, request);
    case 'icc':
      return icc(matrix, request.type ?? '2,1');
    case 'kendall_w':
      return kendallW(matrix);
    case 'cohen_kappa':
      return cohenKappa(matrix, pair, request);
    case 'scott_pi':
      return scottPi(matrix, pair, request);
    case 'kendall_tau_b':
      return kendallTauB(matrix, pair);
    case 'spearman_rho':
      return spearmanRho(matrix, pair);
    case 'pearson_r':
      return pearsonR(matrix, pair);
    case 'bland_altman':
      return blandAltman(matrix, pair, request.multiplier);
  }
}
