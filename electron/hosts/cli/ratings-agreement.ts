import type { AgreementRun, DimensionRun, StatisticRun } from '../../../shared/agreement/run-agreement.ts';
import { remark, rounded, table } from './output.ts';

/** What `agreement PATH` says to people. */
export function describedRun({ layout, rows, unusedColumns, dimensions }: AgreementRun): string {
  if (unusedColumns.length > 0) remark(`Columns that were not used: ${unusedColumns.join(', ')}.`);
  return [`${rows} rows, ${layout} table`, ...dimensions.map(describedDimension)].join('\n\n');
}

function describedDimension({ dimension, evidence, warnings, results }: DimensionRun): string {
  for (const { code, ...values } of warnings) remark(`${dimension ?? 'ratings'}: ${code} ${JSON.stringify(values)}`);
  const { items, pairableItems, raters, ratings, missing } = evidence;
  const base = `${items} items (${pairableItems} with two or more ratings), ${raters} raters, ${ratings} ratings, ${missing} missing`;
  const head = ['statistic', 'raters', 'value', 'interval'];
  return `${dimension === null ? '' : `${dimension}: `}${base}\n${table(head, results.map(row))}`;
}

function row({ statistic, parameters, raters, outcome, bootstrap }: StatisticRun): string[] {
  const named = Object.values(parameters).filter((value) => typeof value === 'string');
  const value = outcome.status === 'ok' ? rounded(outcome.estimate, 4) : outcome.reason;
  const [low, high] = bootstrap?.interval ?? [null, null];
  return [
    [statistic, ...named].join(' '),
    raters.length === 2 ? raters.join(', ') : String(raters.length),
    value,
    low === null || high === null ? '' : `[${rounded(low, 4)}, ${rounded(high, 4)}]`,
  ];
}
