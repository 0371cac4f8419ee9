import type { CoefficientName, DimensionCoefficients } from '../../../shared/agreement/dimension-coefficients.ts';
import type { DimensionSummary } from '../../../shared/agreement/dimension-summary.ts';
import { t } from '../../strings/index.ts';
import { coefficientKey, coefficientText } from './words.ts';

/** The coefficient that a question's row shows. */
export interface ShownCoefficient {
  name: string;
  estimate: number | null;
  reason?: string;
  ci: readonly [number | null, number | null] | null;
  /** Whether Krippendorff's band belongs beside it. */
  band: boolean;
}

export function shownCoefficient(
  { dimension, level, alpha }: DimensionSummary,
  chosen: string | null,
  all: readonly DimensionCoefficients[] | null,
): ShownCoefficient {
  if (chosen === null) {
    const name = t(level === 'ordinal' ? 'agreement.ordinalAlpha' : 'agreement.nominalAlpha');
    if (alpha.status === 'undefined') return { name, estimate: null, reason: alpha.reason, ci: null, band: true };
    return { name, estimate: alpha.estimate, ci: alpha.interval.ci, band: true };
  }
  const own = all?.find((each) => each.dimension === dimension)?.coefficients ?? [];
  const found = own.find(({ name }) => coefficientKey(name) === chosen);
  if (!found) return { name: '–', estimate: null, reason: 'notOffered', ci: null, band: false };
  const name = coefficientText(found.name);
  const band = found.name.statistic === 'krippendorff_alpha';
  if (found.outcome.status === 'undefined') {
    return { name, estimate: null, reason: found.outcome.reason, ci: null, band };
  }
  return { name, estimate: found.outcome.estimate, ci: found.ci, band };
}

/** What can be chosen for all questions at once: answers of one question are no choice for another. */
export function choices(all: readonly DimensionCoefficients[]): CoefficientName[] {
  const byKey = new Map<string, CoefficientName>();
  for (const { coefficients } of all) {
    for (const { name } of coefficients) if (name.category === undefined) byKey.set(coefficientKey(name), name);
  }
  return [...byKey.values()];
}
