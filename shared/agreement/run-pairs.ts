import type { BootstrapPlan } from '../stats/bootstrap.ts';
import { cellOf, idOf } from './cell-value.ts';
import { DEFAULT_PLAN } from './dimension-summary.ts';
import {
  type GradedJudgement,
  gradedJudgementRatings,
  judgementRatings,
  type PairJudgement,
} from './judgement-ratings.ts';
import { RatingInputError } from './rating-input-error.ts';
import { type AgreementReport, agreementReport } from './summary.ts';
import type { TableOptions, TableRow } from './table-layout.ts';

/** Highest grade of a graded judgement: 1 surely left, 4 cannot tell, 7 surely right. */
const TOP = 7;

const LEFT = new Set(['left', 'l', 'a']);
const RIGHT = new Set(['right', 'r', 'b']);
const CANNOT_TELL = new Set(['cannot tell', 'cannot_tell', "can't tell", 'tie', 'unsure', 'either']);

const NAMES = {
  annotator: ['annotator', 'rater', 'judge', 'worker'],
  item: ['item', 'pair', 'task', 'id'],
  left: ['left', 'a'],
  right: ['right', 'b'],
  verdict: ['verdict', 'answer', 'choice', 'grade', 'value'],
} as const;

type Column = keyof typeof NAMES;

/**
 * Agreement of judges of pairs, on the conversation that each chose: a row per judgement with columns annotator, item, left,
 * right (which conversation stood there, as this annotator saw it) and verdict (left, right, cannot tell; or grades 1 to 7).
 * The order in which a pair's conversations are coded is drawn from the seed. Throws RatingInputError, with row numbers, on
 * missing columns and ids, on verdicts that are neither, on words among grades, and on a second judgement of a pair.
 */
export function runPairs(
  rows: readonly TableRow[],
  options: Pick<TableOptions, 'rowNumbers'> = {},
  plan: BootstrapPlan = DEFAULT_PLAN,
): AgreementReport {
  const [first] = rows;
  if (!first) throw new RatingInputError('empty', 'The table has no rows. It needs a row per judgement.');
  const columns = columnsOf(Object.keys(first));
  const number = (i: number): number => options.rowNumbers?.[i] ?? i + 1;
  const judgements = rows.map((row, i) => {
    const id = (column: Column): string => {
      const found = idOf(row[columns[column]]);
      if (found !== null) return found;
      const message = `Row ${number(i)}: column "${columns[column]}" is empty.`;
      throw new RatingInputError('missing_value', message, { row: number(i) });
    };
    const place = { annotator: id('annotator'), item: id('item'), left: id('left'), right: id('right') };
    return { ...place, cell: cellOf(row[columns.verdict]), row: number(i) };
  });
  const graded = judgements.some(({ cell }) => cell.kind === 'number');
  const wrong = (row: number, text: string): RatingInputError =>
    new RatingInputError(
      'off_scale',
      graded
        ? `Row ${row}: "${text}" is no grade from 1 to ${TOP}.`
        : `Row ${row}: "${text}" is neither left, right nor cannot tell.`,
      { row, value: text },
    );
  if (graded) {
    const grades = judgements.map(({ cell, row, ...place }): GradedJudgement => {
      if (cell.kind === 'missing') return { ...place, grade: null };
      const grade = cell.kind === 'number' ? cell.value : Number.NaN;
      if (!(Number.isInteger(grade) && grade >= 1 && grade <= TOP)) throw wrong(row, cell.text);
      return { ...place, grade };
    });
    return agreementReport([gradedJudgementRatings(grades, plan.seed, TOP)], { plan });
  }
  const verdicts = judgements.map(({ cell, row, ...place }): PairJudgement => {
    if (cell.kind === 'missing') return { ...place, verdict: null };
    const word = cell.text.toLowerCase();
    if (LEFT.has(word)) return { ...place, verdict: 'left' };
    if (RIGHT.has(word)) return { ...place, verdict: 'right' };
    if (CANNOT_TELL.has(word)) return { ...place, verdict: 'cannot_tell' };
    throw wrong(row, cell.text);
  });
  const cannotTell = verdicts.some(({ verdict }) => verdict === 'cannot_tell');
  return agreementReport([judgementRatings(verdicts, plan.seed, cannotTell)], { plan });
}

function columnsOf(present: readonly string[]): Record<Column, string> {
  const entries = Object.entries(NAMES).map(([column, names]) => {
    const found = present.find((name) => (names as readonly string[]).includes(name.trim().toLowerCase()));
    if (found !== undefined) return [column, found] as const;
    const listed = present.map((name) => `"${name}"`).join(', ');
    throw new RatingInputError(
      'missing_column',
      `There is no column "${column}". Pairs need annotator, item, left, right and verdict; the columns are ${listed}.`,
    );
  });
  return Object.fromEntries(entries) as Record<Column, string>;
}
