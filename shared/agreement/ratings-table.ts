import { type Cell, cellOf, idOf } from './cell-value.ts';
import { RatingInputError, type RatingInputPlace } from './rating-input-error.ts';
import { type TableLayout, type TableOptions, type TableRow, tableLayout } from './table-layout.ts';

/** One cell that holds a rating or says that there is none. */
export interface TableRating {
  readonly item: string;
  readonly annotator: string;
  readonly cell: Cell;
  /** Row as a reader counts it (see `rowNumbers`). */
  readonly row: number;
}

/** The ratings of one question of a table. */
export interface TableDimension {
  /** null where the table has a single unnamed question. */
  readonly dimension: string | null;
  readonly ratings: readonly TableRating[];
}

export interface RatingsTable {
  readonly layout: TableLayout['kind'];
  readonly rows: number;
  /** Columns that were not read as ratings or ids. */
  readonly unusedColumns: readonly string[];
  readonly dimensions: readonly TableDimension[];
}

/**
 * Anybody's ratings: long (a row per rating with annotator, item, value and perhaps dimension; or a row per annotator and item
 * with a column per question) or wide (a row per item with a column per rater). Throws RatingInputError, with row numbers, on
 * an empty table, missing columns or ids, and an annotator's second rating of an item.
 */
export function ratingsTable(rows: readonly TableRow[], options: TableOptions = {}): RatingsTable {
  if (rows.length === 0)
    throw new RatingInputError(
      'empty',
      'The table has no rows. It needs a row per rating, or a row per item with a column per rater.',
    );
  const layout = tableLayout(rows, options);
  const byDimension = new Map<string | null, { ratings: TableRating[]; seen: Map<string, Map<string, number>> }>();
  const add = (dimension: string | null, rating: TableRating): void => {
    const known = byDimension.get(dimension) ?? { ratings: [], seen: new Map<string, Map<string, number>>() };
    const rated = known.seen.get(rating.annotator) ?? new Map<string, number>();
    const before = rated.get(rating.item);
    if (before !== undefined) throw secondRating(layout, dimension, rating, before);
    if (known.ratings.push(rating) === 1) byDimension.set(dimension, known);
    if (rated.set(rating.item, rating.row).size === 1) known.seen.set(rating.annotator, rated);
  };
  rows.forEach((row, i) => {
    const number = options.rowNumbers?.[i] ?? i + 1;
    const needed = (column: string): string => {
      const id = idOf(row[column]);
      if (id === null)
        throw new RatingInputError('missing_value', `Row ${number}: column "${column}" is empty.`, { row: number });
      return id;
    };
    const item = layout.item === null ? String(number) : needed(layout.item);
    const dimension = layout.dimension === null ? null : needed(layout.dimension);
    if (layout.kind === 'wide') {
      for (const rater of layout.raters)
        add(dimension, { item, annotator: rater, cell: cellOf(row[rater]), row: number });
      return;
    }
    const annotator = needed(layout.annotator);
    for (const column of layout.values) {
      const named = layout.values.length > 1 ? column : dimension;
      add(named, { item, annotator, cell: cellOf(row[column]), row: number });
    }
  });
  return {
    layout: layout.kind,
    rows: rows.length,
    unusedColumns: layout.unused,
    dimensions: [...byDimension].map(([dimension, { ratings }]) => ({ dimension, ratings })),
  };
}

function secondRating(
  layout: TableLayout,
  dimension: string | null,
  rating: TableRating,
  before: number,
): RatingInputError {
  const { item, annotator, row } = rating;
  const of = dimension === null ? '' : ` on ${dimension}`;
  const place: RatingInputPlace = { row, item, rater: annotator, ...(dimension !== null && { dimension }) };
  const message =
    layout.kind === 'wide'
      ? `Rows ${before} and ${row} are both about item ${item}${of}. Keep one row per item.`
      : `Rows ${before} and ${row}: ${annotator} rated ${item}${of} twice. Keep one row per annotator and item.`;
  return new RatingInputError('duplicate_rating', message, place);
}
