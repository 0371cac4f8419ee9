import { cellOf } from './cell-value.ts';
import { RatingInputError } from './rating-input-error.ts';

export interface ColumnNames {
  readonly annotator?: string;
  readonly item?: string;
  readonly value?: string;
  readonly dimension?: string;
}

export interface TableOptions {
  /** Column names where the usual ones do not apply. */
  readonly columns?: ColumnNames;
  /** Wide tables: the columns that are raters. */
  readonly raters?: readonly string[];
  /** How a reader counts each row, for messages; from 1 unless given. */
  readonly rowNumbers?: readonly number[];
}

export type TableRow = Readonly<Record<string, unknown>>;

interface CommonLayout {
  /** null: the row number is the item. */
  readonly item: string | null;
  readonly dimension: string | null;
  readonly unused: readonly string[];
}

export type TableLayout =
  | (CommonLayout & { readonly kind: 'long'; readonly annotator: string; readonly values: readonly string[] })
  | (CommonLayout & { readonly kind: 'wide'; readonly raters: readonly string[] });

/** Usual names, without case, spaces, hyphens and underscores. */
const NAMES: Readonly<Record<keyof ColumnNames, ReadonlySet<string>>> = {
  annotator: new Set([
    'annotator',
    'annotatorid',
    'rater',
    'raterid',
    'coder',
    'coderid',
    'judge',
    'judgeid',
    'worker',
    'workerid',
    'labeler',
    'labeller',
    'observer',
    'reviewer',
  ]),
  item: new Set([
    'item',
    'itemid',
    'unit',
    'unitid',
    'subject',
    'subjectid',
    'conversation',
    'conversationid',
    'task',
    'taskid',
    'document',
    'documentid',
    'example',
    'sample',
    'target',
    'id',
  ]),
  value: new Set(['value', 'rating', 'score', 'label', 'answer', 'code', 'category', 'response']),
  dimension: new Set(['dimension', 'question', 'questionid', 'criterion', 'aspect', 'variable']),
};

/**
 * Which columns mean what. A column of annotators makes the table long: its values stand in a column with a usual name, or in
 * the only column left, or in all columns left that hold numbers (each is then a question). Any other table is wide: all columns
 * but item and dimension are raters, unless raters are named. Throws RatingInputError where a column is missing.
 */
export function tableLayout(rows: readonly TableRow[], options: TableOptions): TableLayout {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const find = (kind: keyof ColumnNames): string | null => {
    const named = options.columns?.[kind];
    if (named !== undefined) {
      if (!columns.includes(named)) throw missing(`There is no column "${named}"`, columns);
      return named;
    }
    return columns.find((column) => NAMES[kind].has(column.toLowerCase().replace(/[\s_-]/g, ''))) ?? null;
  };
  const annotator = find('annotator');
  const dimension = find('dimension');
  // Tables that programs write often begin with a column without a name, the row's own label.
  const index = columns.find((column) => /^(?:|unnamed: ?0|index|rowname|rownames)$/i.test(column.trim())) ?? null;
  const item = find('item') ?? index;
  const left = columns.filter((column) => ![annotator, item, dimension, index].includes(column));
  if (annotator === null || options.raters?.includes(annotator)) return wide(columns, left, item, dimension, options);
  if (item === null) throw missing('There is a column of annotators but none of items', columns);
  const value = find('value');
  const values =
    value !== null ? [value] : left.length === 1 ? left : left.filter((column) => holdsNumbers(rows, column));
  if (values.length === 0) throw missing('There is a column of annotators but none of ratings', columns);
  return {
    kind: 'long',
    annotator,
    item,
    dimension,
    values,
    unused: columns.filter((column) => ![annotator, item, dimension, ...values].includes(column)),
  };
}

function wide(
  columns: readonly string[],
  left: readonly string[],
  item: string | null,
  dimension: string | null,
  { raters: named }: TableOptions,
): TableLayout {
  const unknown = named?.find((rater) => !columns.includes(rater));
  if (unknown !== undefined) {
    throw new RatingInputError(
      'unknown_rater',
      `There is no column "${unknown}". The columns are ${listed(columns)}.`,
      { rater: unknown },
    );
  }
  const raters = named ?? left;
  if (raters.length === 0) throw missing('There is no column of ratings', columns);
  const id = item !== null && raters.includes(item) ? null : item;
  return { kind: 'wide', item: id, dimension, raters, unused: left.filter((column) => !raters.includes(column)) };
}

function holdsNumbers(rows: readonly TableRow[], column: string): boolean {
  const cells = rows.map((row) => cellOf(row[column]));
  return cells.some(({ kind }) => kind === 'number') && cells.every(({ kind }) => kind !== 'text');
}

const listed = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

const missing = (what: string, columns: readonly string[]): RatingInputError =>
  new RatingInputError(
    'missing_column',
    `${what}. The columns are ${listed(columns)}. Long tables need annotator, item and value (and perhaps dimension); wide tables a row per item and a column per rater.`,
  );
