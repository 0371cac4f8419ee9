import { RatingInputError } from './rating-input-error.ts';
import { type LabelledMatrix, matrixFromTriples, type RatingTriple } from './rating-matrix.ts';
import type { TableDimension, TableRating } from './ratings-table.ts';

/** Codes or words a rater could have chosen; words are coded 1..q in the given order. */
export type GivenScale = readonly (number | string)[];

/** One question of a table as numbers. */
export interface NumericDimension {
  readonly dimension: string | null;
  /** Items and raters in the order of the table. */
  readonly matrix: LabelledMatrix;
  /** Declared scale, or codes of the words that occur; null for numbers without declared scale. */
  readonly scale: readonly number[] | null;
  /** Words behind the codes 1..q where the ratings are words. */
  readonly labels: readonly string[] | null;
  readonly scaleDeclared: boolean;
  /** Cells without a rating. */
  readonly missing: number;
}

/**
 * Turns cells into numbers. All numbers: as they are. Words: coded by the declared scale, or by alphabet where only equality
 * counts (`nominal`) or nothing but words occurs. Numbers mixed with words are an error that names the cells, as are ratings
 * off the declared scale.
 */
export function numericDimension(table: TableDimension, scale: GivenScale | null, nominal: boolean): NumericDimension {
  const present = table.ratings.filter(({ cell }) => cell.kind !== 'missing');
  const text = present.filter(({ cell }) => cell.kind === 'text');
  const scaleOfWords = scale?.some((code) => typeof code === 'string' && !isNumber(code)) ?? false;
  const asWords = scaleOfWords || (scale === null && text.length > 0 && (nominal || text.length === present.length));
  if (text.length > 0 && !asWords) throw notNumbers(text, present.length, table.dimension);

  checkScale(scale);
  const labels = asWords ? (scale?.map(String) ?? [...new Set(present.map(textOf))].sort()) : null;
  const codes = labels?.map((_, i) => i + 1) ?? scale?.map(Number) ?? null;
  const position = new Map((labels ?? codes)?.map((entry, i) => [entry, i]));
  const off: TableRating[] = [];
  const triples = table.ratings.map((rating): RatingTriple => {
    const { item, annotator, cell } = rating;
    if (cell.kind === 'missing') return { item, annotator, value: null };
    const own = cell.kind === 'number' ? cell.value : Number.NaN;
    if (!codes) return { item, annotator, value: own };
    const at = position.get(labels ? cell.text : own);
    if (at === undefined) off.push(rating);
    return { item, annotator, value: at === undefined ? null : (codes[at] as number) };
  });
  if (off.length > 0) throw offScale(off, labels ?? codes ?? [], table.dimension);
  return {
    dimension: table.dimension,
    matrix: matrixFromTriples(triples, 'given'),
    scale: codes,
    labels,
    scaleDeclared: scale !== null,
    missing: table.ratings.length - present.length,
  };
}

function checkScale(scale: GivenScale | null): void {
  if (scale === null) return;
  const words = scale.map((code) => String(code).trim());
  if (words.some((word) => word === ''))
    throw new RatingInputError('bad_scale', 'The declared scale holds an empty value.');
  const twice = words.find((word, i) => words.indexOf(word) < i);
  if (twice !== undefined) throw new RatingInputError('bad_scale', `The declared scale holds ${twice} twice.`);
}

const textOf = ({ cell }: TableRating): string => (cell.kind === 'missing' ? '' : cell.text);

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

function notNumbers(cells: readonly TableRating[], present: number, dimension: string | null): RatingInputError {
  const what =
    cells.length === present
      ? 'The ratings are words. Use the nominal metric, or declare the scale in order (low,medium,high)'
      : `There are words among the numbers. Correct them, name the rater columns, or use the nominal metric${commaHint(cells)}`;
  return refused('not_a_number', what, cells, dimension);
}

const commaHint = (cells: readonly TableRating[]): string =>
  cells.some((rating) => /^[+-]?\d+,\d+$/.test(textOf(rating))) ? ' (decimals are written with a point: 1.5)' : '';

const offScale = (
  cells: readonly TableRating[],
  scale: readonly (number | string)[],
  dimension: string | null,
): RatingInputError =>
  refused(
    'off_scale',
    `Not on the declared scale ${scale.join(', ')}. Correct the ratings or the scale`,
    cells,
    dimension,
  );

/** One error for all such cells: the first five by row, the rest by number. */
function refused(
  code: 'not_a_number' | 'off_scale',
  what: string,
  cells: readonly TableRating[],
  dimension: string | null,
): RatingInputError {
  const shown = cells.slice(0, 5).map((rating) => `row ${rating.row}, ${rating.annotator}: "${textOf(rating)}"`);
  const more = cells.length > shown.length ? `; and ${cells.length - shown.length} more` : '';
  const of = dimension === null ? '' : ` (${dimension})`;
  const first = cells[0] as TableRating;
  const { row, item, annotator: rater } = first;
  return new RatingInputError(code, `${what}${of}: ${shown.join('; ')}${more}.`, {
    row,
    item,
    rater,
    value: textOf(first),
    ...(dimension !== null && { dimension }),
  });
}
