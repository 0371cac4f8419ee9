import { NO_INTERVAL_BELOW_ITEMS } from './item-interval.ts';
import type { ConfidenceInterval, IntervalReason } from './outcome.ts';
import type { AgreementRun, DimensionRun, RunWarning, StatisticRun } from './run-agreement.ts';
import type { JudgingRun } from './run-judging.ts';
import { intervalSentence, undefinedSentence } from './wording.ts';

/** A run as plain text for a terminal: one block per question, one line per statistic. */
export const describeRun = (run: AgreementRun): string =>
  [
    ...run.dimensions.map(describeDimension),
    ...(run.unusedColumns.length ? [`Columns not read: ${run.unusedColumns.join(', ')}.`] : []),
  ].join('\n\n');

function describeDimension({
  dimension,
  raters,
  evidence,
  scale,
  scaleDeclared,
  labels,
  results,
  warnings,
}: DimensionRun): string {
  const { items, pairableItems, ratings, missing, ratingsPerItem } = evidence;
  const spread = ratingsPerItem
    ? ` (${ratingsPerItem.min}-${ratingsPerItem.median}-${ratingsPerItem.max} per item)`
    : '';
  const shown = labels ?? scale;
  const codes = shown.length > 12 ? `${shown[0]} to ${shown[shown.length - 1]}` : shown.join(', ');
  return [
    dimension ?? 'Ratings',
    `  ${pairableItems} of ${counted(items, 'item')} with two or more ratings, ${counted(raters.length, 'rater')}, ${counted(ratings, 'rating')}${spread}, ${missing} missing`,
    `  scale ${codes}${scaleDeclared ? '' : ' (as used; none declared)'}`,
    ...results.map((result) => `  ${describeStatistic(result, raters.length, pairableItems)}`),
    ...warnings.map((warning) => `  ! ${describeWarning(warning)}`),
  ].join('\n');
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function describeStatistic(
  { statistic, parameters, raters, outcome, bootstrap }: StatisticRun,
  all: number,
  pairableItems: number,
): string {
  const details = [
    ...Object.entries(parameters).map(([name, value]) => (name === 'weightMatrix' ? 'own weights' : `${value}`)),
    ...(raters.length < all ? [raters.join(' / ')] : []),
  ];
  const name = `${statistic}${details.length ? ` (${details.join(', ')})` : ''}`.padEnd(44);
  if (outcome.status === 'undefined') return `${name} undefined: ${undefinedSentence(outcome.reason)}`;
  const { ci, ciReason } = outcome as { ci?: ConfidenceInterval | null; ciReason?: IntervalReason };
  const interval = bootstrap ? bootstrap.interval : pairableItems < NO_INTERVAL_BELOW_ITEMS ? null : ci;
  const { limits } = outcome as { limits?: readonly [number, number] | null };
  const agreement = limits ? ` limits of agreement ${end(limits[0])} to ${end(limits[1])}` : '';
  const method = bootstrap?.method ? ` ${bootstrap.method}, ${bootstrap.replicates} draws, seed ${bootstrap.seed}` : '';
  const shown = interval
    ? `[${end(interval[0])}, ${end(interval[1])}]${method}`
    : ciReason
      ? `(${intervalSentence(ciReason)})`
      : '';
  return `${name} ${end(outcome.estimate).padStart(8)} ${shown}${agreement}`.trimEnd();
}

const end = (limit: number | null): string =>
  limit === null ? 'unbounded' : limit.toFixed(4).replace(/^-(0\.0*)$/, '$1');

function describeWarning(warning: RunWarning): string {
  if (warning.code === 'scale_not_declared') {
    return `${warning.statistic} depends on the scale; none was declared, so the values that occur were taken for it.`;
  }
  const { pairableItems } = warning;
  const few = `Only ${counted(pairableItems, 'item')} with two or more ratings:`;
  return pairableItems < NO_INTERVAL_BELOW_ITEMS
    ? `${few} below ${NO_INTERVAL_BELOW_ITEMS} an interval would mislead, so none is shown unless asked for.`
    : `${few} below ${warning.least} the intervals are too narrow more often than they claim.`;
}

/** A run of judgements as plain text: one line per judge, pair, item or p-value. */
export function describeJudging({ statistic, rows, results }: JudgingRun): string {
  const lines = results.map(({ of, outcome }) => {
    const name = of.join(' / ').padEnd(32);
    if (outcome.status === 'undefined') {
      const { groups = [] } = outcome as { groups?: readonly (readonly string[])[] };
      const apart = groups.length > 0 ? ` Groups: ${groups.map((group) => group.join(', ')).join(' | ')}.` : '';
      return `  ${name} undefined: ${undefinedSentence(outcome.reason)}${apart}`;
    }
    const { status: _, ...fields } = outcome;
    return `  ${name} ${Object.entries(fields)
      .map(([field, value]) => `${field} ${fieldText(value)}`)
      .join(', ')}`;
  });
  return [`${statistic}, ${counted(rows, 'row')}`, ...lines].join('\n');
}

function fieldText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fieldText).join(', ')}]`;
  if (typeof value !== 'number') return String(value);
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}
