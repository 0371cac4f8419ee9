import type { KrippendorffBand } from '../../../shared/agreement/bands.ts';
import type { CoefficientName } from '../../../shared/agreement/dimension-coefficients.ts';
import type { SummaryCoefficient } from '../../../shared/agreement/dimension-summary.ts';
import type { SummaryWarning } from '../../../shared/agreement/dimension-warnings.ts';
import type { Outcome } from '../../../shared/agreement/outcome.ts';
import type { Names } from '../../../shared/agreement/wording.ts';
import type { QuestionWords } from '../../../shared/contract/agreement-view.ts';
import { en } from '../../strings/en/index.ts';
import { formatNumber, formatPercent, type PlainKey, t } from '../../strings/index.ts';
import { fieldLabel } from '../usi/words.ts';

export function reasonText(reason: string): string {
  return Object.hasOwn(en.agreement, reason) ? t(`agreement.${reason}` as PlainKey) : t('agreement.unknown_reason');
}

/** A question in a word or two, as on every screen; one that the catalogue does not know by its id: "Some question". */
export function dimensionName(id: string): string {
  if (Object.hasOwn(en.usi, `field_${id}`)) return fieldLabel(id);
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function outcomeText(outcome: Outcome<{ estimate: number }>, digits = 2): string {
  return outcome.status === 'ok' ? formatNumber(outcome.estimate, digits) : reasonText(outcome.reason);
}

/** A share as a percentage, or the reason why there is none. */
export function shareText(coefficient: SummaryCoefficient): string {
  return coefficient.status === 'ok' ? formatPercent(coefficient.estimate) : reasonText(coefficient.reason);
}

const bands: Record<KrippendorffBand, PlainKey> = {
  reliable: 'agreement.reliable',
  tentative: 'agreement.tentative',
  not_acceptable: 'agreement.notAcceptable',
};

export function bandText({ lower, upper }: { lower: KrippendorffBand; upper: KrippendorffBand }): string {
  return t('agreement.bands', t(bands[lower]), t(bands[upper]));
}

/** What a warning is called in a table; the sentence stands below. */
export function shortWarning(warning: SummaryWarning): string {
  if (warning.code === 'skewed_scale') {
    const { share } = warning.skew.commonest;
    return share >= 0.5 ? t('agreement.short_skewed_scale', formatPercent(share)) : t('agreement.short_gap');
  }
  return t(`agreement.short_${warning.code}` as PlainKey);
}

/** "Krippendorff’s α, ordinal", "ICC(2,1)", "Fleiss’ κ of one answer: Never". */
export function coefficientText(
  { statistic, metric, weights, type, category }: CoefficientName,
  label?: string,
): string {
  const name = t(`agreement.${statistic}` as PlainKey);
  if (type !== undefined) return `${name}(${type})`;
  if (category !== undefined) return `${name}: ${label ?? category}`;
  const detail = metric === 'interval' ? 'intervalMetric' : (metric ?? weights);
  return detail === undefined ? name : `${name}, ${t(`agreement.${detail}` as PlainKey)}`;
}

/** Identity of a coefficient, for choosing it in every question. */
export const coefficientKey = ({ statistic, metric, weights, type, category }: CoefficientName): string =>
  [statistic, metric, weights, type, category].filter((part) => part !== undefined).join(' ');

/** Questions and answers as sentences name them. */
export function namesOf(questions: readonly QuestionWords[]): Names {
  return {
    dimension: dimensionName,
    answer: (dimension, code) => {
      const answers = questions.find((question) => question.dimension === dimension)?.answers;
      return t('agreement.quoted', answers?.find((each) => each.code === code)?.label ?? String(code));
    },
  };
}
