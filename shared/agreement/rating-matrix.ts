import { RatingInputError } from './rating-input-error.ts';

/** Ratings of items (rows) by raters (columns). */
export interface RatingMatrix {
  readonly items: number;
  readonly raters: number;
  /** Row by row, items x raters; NaN marks a missing rating (inside the maths only: JSON has null). */
  readonly values: Float64Array;
}

/** A matrix whose rows and columns have names. */
export interface LabelledMatrix extends RatingMatrix {
  readonly itemIds: readonly string[];
  readonly raterIds: readonly string[];
}

export interface RatingTriple {
  readonly item: string;
  readonly annotator: string;
  readonly value: number | null;
}

/** Items x raters from rows with null for missing. Throws RatingInputError on ragged rows and on NaN or Infinity. */
export function matrixFromRows(rows: readonly (readonly (number | null)[])[]): RatingMatrix {
  const raters = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * raters);
  let at = 0;
  rows.forEach((row, item) => {
    if (row.length !== raters) {
      throw new RatingInputError(
        'ragged_rows',
        `Row ${item + 1} has ${row.length} cells, the first row has ${raters}.`,
        { row: item + 1 },
      );
    }
    for (let rater = 0; rater < raters; rater++) {
      const value = row[rater] as number | null;
      if (value !== null && !Number.isFinite(value)) {
        throw new RatingInputError('not_a_number', `Row ${item + 1}, rater ${rater + 1}: ${value} is not a number.`, {
          row: item + 1,
          rater,
        });
      }
      values[at++] = value ?? Number.NaN;
    }
  });
  return { items: rows.length, raters, values };
}

/**
 * Items x raters from (annotator, item, value) triples. `sorted`: rows and columns by id, so that the same ratings give the same
 * matrix, and so the same bootstrap stream, in whatever order they were stored; `given`: in order of first appearance, as in
 * somebody's file. null values make the item and the annotator known without a rating. Throws RatingInputError where an
 * annotator rated an item twice.
 */
export function matrixFromTriples(
  triples: readonly RatingTriple[],
  order: 'sorted' | 'given' = 'sorted',
): LabelledMatrix {
  const itemIds = [...new Set(triples.map((t) => t.item))];
  const raterIds = [...new Set(triples.map((t) => t.annotator))];
  if (order === 'sorted') for (const ids of [itemIds, raterIds]) ids.sort();
  const row = new Map(itemIds.map((id, i) => [id, i]));
  const column = new Map(raterIds.map((id, i) => [id, i]));
  const raters = raterIds.length;
  if (itemIds.length * raters > 1e8) {
    throw new RatingInputError(
      'too_large',
      `${itemIds.length} items x ${raters} raters do not fit in memory. Filter the ratings first.`,
    );
  }
  const values = new Float64Array(itemIds.length * raters).fill(Number.NaN);
  for (const { item, annotator, value } of triples) {
    if (value === null) continue;
    if (!Number.isFinite(value)) {
      throw new RatingInputError('not_a_number', `${annotator} on ${item}: ${value} is not a number.`, {
        item,
        rater: annotator,
      });
    }
    const cell = (row.get(item) as number) * raters + (column.get(annotator) as number);
    if (!Number.isNaN(values[cell])) {
      throw new RatingInputError(
        'duplicate_rating',
        `${annotator} rated ${item} more than once. Keep one rating per annotator and item.`,
        { item, rater: annotator },
      );
    }
    values[cell] = value;
  }
  return { items: itemIds.length, raters, values, itemIds, raterIds };
}

/** Rows of numbers and null, as JSON and tables want them. */
export const rowsOf = (matrix: RatingMatrix): (number | null)[][] =>
  Array.from({ length: matrix.items }, (_, item) =>
    Array.from(matrix.values.subarray(item * matrix.raters, (item + 1) * matrix.raters), (v) =>
      Number.isNaN(v) ? null : v,
    ),
  );

export interface CleanedMatrix extends RatingMatrix {
  /** Row of the original matrix for each kept item. */
  readonly keptItems: Int32Array;
  /** Column of the original matrix for each kept rater. */
  readonly keptRaters: Int32Array;
  readonly droppedItems: number;
  readonly droppedRaters: number;
  /** Number of ratings. */
  readonly ratings: number;
}

/** Drops items without any rating, then raters without any rating. O(items x raters). */
export function cleaned(matrix: RatingMatrix): CleanedMatrix {
  const perItem = new Int32Array(matrix.items);
  const perRater = new Int32Array(matrix.raters);
  let ratings = 0;
  for (let item = 0, cell = 0; item < matrix.items; item++) {
    for (let rater = 0; rater < matrix.raters; rater++, cell++) {
      if (Number.isNaN(matrix.values[cell])) continue;
      (perItem[item] as number)++;
      (perRater[rater] as number)++;
      ratings++;
    }
  }
  const indices = (counts: Int32Array): Int32Array =>
    Int32Array.from(counts.keys()).filter((i) => (counts[i] as number) > 0);
  const keptItems = indices(perItem);
  const keptRaters = indices(perRater);
  return {
    ...submatrix(matrix, keptItems, keptRaters),
    keptItems,
    keptRaters,
    droppedItems: matrix.items - keptItems.length,
    droppedRaters: matrix.raters - keptRaters.length,
    ratings,
  };
}

/** The matrix of the chosen rows and columns, in the given order; rows may repeat. */
export function submatrix(matrix: RatingMatrix, items: ArrayLike<number>, raters: ArrayLike<number>): RatingMatrix {
  if (items.length === matrix.items && raters.length === matrix.raters && isIdentity(items) && isIdentity(raters))
    return matrix;
  const values = new Float64Array(items.length * raters.length);
  for (let i = 0, cell = 0; i < items.length; i++) {
    const row = (items[i] as number) * matrix.raters;
    for (let j = 0; j < raters.length; j++) values[cell++] = matrix.values[row + (raters[j] as number)] as number;
  }
  return { items: items.length, raters: raters.length, values };
}

function isIdentity(indices: ArrayLike<number>): boolean {
  for (let i = 0; i < indices.length; i++) if (indices[i] !== i) return false;
  return true;
}

/** Items (rows) rated by every rater of the matrix. */
export function completeItems(matrix: RatingMatrix): Int32Array {
  const rows = new Int32Array(matrix.items);
  let n = 0;
  for (let item = 0, from = 0; item < matrix.items; item++, from += matrix.raters) {
    let rater = 0;
    while (rater < matrix.raters && !Number.isNaN(matrix.values[from + rater])) rater++;
    if (rater === matrix.raters) rows[n++] = item;
  }
  return rows.subarray(0, n);
}
