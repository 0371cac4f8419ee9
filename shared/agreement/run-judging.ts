import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { accuracy } from './accuracy.ts';
import { bradleyTerry } from './bradley-terry.ts';
import { cellOf, idOf } from './cell-value.ts';
import { dPrime2afc } from './d-prime.ts';
import { mcnemar } from './mcnemar.ts';
import type { Undefined } from './outcome.ts';
import { RatingInputError } from './rating-input-error.ts';
import { ratingsTable, type TableRating } from './ratings-table.ts';
import type { TableOptions, TableRow } from './table-layout.ts';

/** Statistics of judgements that are right or wrong, won or lost, instead of ratings. */
export const JUDGING_STATISTICS = ['accuracy', 'd_prime', 'mcnemar', 'bradley_terry', 'benjamini_hochberg'] as const;

export type JudgingStatistic = (typeof JUDGING_STATISTICS)[number];

export const isJudging = (id: string): id is JudgingStatistic => (JUDGING_STATISTICS as readonly string[]).includes(id);

export interface JudgingOptions extends TableOptions {
  /** accuracy: the share to test against; 0.5 unless given. */
  readonly p0?: number;
  readonly level?: number;
}

export interface JudgingRun {
  readonly statistic: JudgingStatistic;
  readonly rows: number;
  readonly results: readonly {
    /** Judges, or the two that are compared; items of Bradley-Terry; row of a p-value. */
    readonly of: readonly string[];
    readonly outcome: Undefined | ({ readonly status: 'ok' } & Readonly<Record<string, unknown>>);
  }[];
}

/**
 * accuracy, d_prime (one row per judge) and mcnemar (per two judges): a table of ratings that are 0 or 1, true or false.
 * bradley_terry: a row per comparison with columns `winner` and `loser`. benjamini_hochberg: a column `p`. Throws
 * RatingInputError with row numbers on anything else.
 */
export function runJudging(
  rows: readonly TableRow[],
  statistic: JudgingStatistic,
  options: JudgingOptions = {},
): JudgingRun {
  if (rows.length === 0) throw new RatingInputError('empty', 'The table has no rows.');
  const results = {
    accuracy: () => perJudge(rows, options, (right, n) => accuracy(right, n, options)),
    d_prime: () => perJudge(rows, options, dPrime2afc),
    mcnemar: () => perTwo(rows, options),
    bradley_terry: () => strengths(rows, options),
    benjamini_hochberg: () => adjusted(rows, options),
  }[statistic]();
  return { statistic, rows: rows.length, results };
}

type Results = JudgingRun['results'];

/** Judge -> item -> right or wrong. */
function verdicts(rows: readonly TableRow[], options: JudgingOptions): Map<string, Map<string, boolean>> {
  const judges = new Map<string, Map<string, boolean>>();
  for (const { dimension, ratings } of ratingsTable(rows, options).dimensions) {
    for (const rating of ratings) {
      const right = verdictOf(rating);
      if (right === null || options.raters?.includes(rating.annotator) === false) continue;
      const own = judges.get(rating.annotator) ?? new Map<string, boolean>();
      judges.set(rating.annotator, own.set(JSON.stringify([dimension, rating.item]), right));
    }
  }
  const unknown = options.raters?.find((rater) => !judges.has(rater));
  if (unknown === undefined) return judges;
  throw new RatingInputError(
    'unknown_rater',
    `There is no rater "${unknown}" with a judgement. The raters are ${[...judges.keys()].join(', ')}.`,
    { rater: unknown },
  );
}

function verdictOf({ cell, row, item, annotator }: TableRating): boolean | null {
  if (cell.kind === 'missing') return null;
  const text = cell.text.toLowerCase();
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  const message = `Row ${row}, ${annotator}: "${cell.text}" is neither 1 (right) nor 0 (wrong).`;
  throw new RatingInputError('off_scale', message, { row, item, rater: annotator, value: cell.text });
}

function perJudge(
  rows: readonly TableRow[],
  options: JudgingOptions,
  statistic: (right: number, n: number) => Results[number]['outcome'],
): Results {
  return [...verdicts(rows, options)].map(([judge, items]) => {
    const right = [...items.values()].filter(Boolean).length;
    return { of: [judge], outcome: statistic(right, items.size) };
  });
}

function perTwo(rows: readonly TableRow[], options: JudgingOptions): Results {
  const judges = [...verdicts(rows, options)];
  if (judges.length < 2)
    return [{ of: judges.map(([name]) => name), outcome: { status: 'undefined', reason: 'single_rater' } }];
  return judges.flatMap(([first, a], i) =>
    judges.slice(i + 1).map(([second, b]) => {
      const cells: [[number, number], [number, number]] = [
        [0, 0],
        [0, 0],
      ];
      for (const [item, right] of a) {
        const other = b.get(item);
        if (other !== undefined) cells[right ? 0 : 1][other ? 0 : 1]++;
      }
      const shared = cells.flat().some((n) => n > 0);
      return { of: [first, second], outcome: shared ? mcnemar(cells) : { status: 'undefined', reason: 'no_overlap' } };
    }),
  );
}

function strengths(rows: readonly TableRow[], options: JudgingOptions): Results {
  const winner = columnOf(rows, 'winner', ['winner', 'won', 'preferred', 'chosen']);
  const loser = columnOf(rows, 'loser', ['loser', 'lost', 'rejected', 'other']);
  const number = rowNumberOf(options);
  const pairs = rows.map((row, i) => {
    const [won, lost] = [idOf(row[winner]), idOf(row[loser])];
    if (won === null || lost === null) {
      const column = won === null ? winner : loser;
      throw new RatingInputError('missing_value', `Row ${number(i)}: column "${column}" is empty.`, {
        row: number(i),
      });
    }
    return [won, lost] as const;
  });
  const names = [...new Set(pairs.flat())].sort();
  if (names.length > 500) {
    throw new RatingInputError('too_large', `${names.length} items to compare; Bradley-Terry takes up to 500.`);
  }
  const place = new Map(names.map((name, i) => [name, i]));
  const wins = names.map(() => names.map(() => 0));
  for (const [won, lost] of pairs) {
    const row = wins[place.get(won) as number] as number[];
    (row[place.get(lost) as number] as number)++;
  }
  const outcome = bradleyTerry(wins);
  if (outcome.status === 'undefined') {
    const groups = outcome.obstacles?.groups.map((group) => group.map((i) => names[i] as string));
    return [{ of: names, outcome: { ...outcome, ...(groups && { groups }) } as Undefined }];
  }
  return names.map((name, i) => ({
    of: [name],
    outcome: { status: 'ok', estimate: outcome.logStrength[i], se: outcome.se[i], deviance: outcome.deviance },
  }));
}

function adjusted(rows: readonly TableRow[], options: JudgingOptions): Results {
  const column = columnOf(rows, 'p', ['p', 'pvalue', 'p.value', 'praw']);
  const number = rowNumberOf(options);
  const p = rows.map((row, i) => {
    const cell = cellOf(row[column]);
    if (cell.kind === 'missing') return null;
    if (cell.kind === 'number' && cell.value >= 0 && cell.value <= 1) return cell.value;
    throw new RatingInputError('off_scale', `Row ${number(i)}: "${cell.text}" is no p-value from 0 to 1.`, {
      row: number(i),
      value: cell.text,
    });
  });
  return benjaminiHochberg(p).map((value, i) => ({
    of: [`row ${number(i)}`],
    outcome:
      value === null ? { status: 'undefined', reason: 'no_ratings' } : { status: 'ok', estimate: value, p: p[i] },
  }));
}

const rowNumberOf =
  ({ rowNumbers }: TableOptions) =>
  (i: number): number =>
    rowNumbers?.[i] ?? i + 1;

function columnOf(rows: readonly TableRow[], what: string, names: readonly string[]): string {
  const columns = Object.keys(rows[0] as TableRow);
  const found = columns.find((column) => names.includes(column.toLowerCase().replace(/[\s_-]/g, '')));
  if (found !== undefined) return found;
  const listed = columns.map((column) => `"${column}"`).join(', ');
  throw new RatingInputError('missing_column', `There is no column "${what}". The columns are ${listed}.`);
}
