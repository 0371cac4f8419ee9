import fc from 'fast-check';
import { matrixFromRows, type RatingMatrix } from '../../../shared/agreement/rating-matrix.ts';

export type Rows = (number | null)[][];

export const scale = [1, 2, 3, 4, 5];

const cell = (missing: number) => fc.integer({ min: 0, max: 99 }).map((n) => (n < missing ? null : 1 + ((n * 7) % 5)));

/** 2..12 items rated by 2..5 raters on a scale of five; a third of the cells may be missing. */
export const gappyRows: fc.Arbitrary<Rows> = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 5 }))
  .chain(([items, raters]) => fc.array(fc.array(cell(33), sized(raters)), sized(items)));

/** The same without gaps. */
export const completeRows: fc.Arbitrary<Rows> = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 5 }))
  .chain(([items, raters]) => fc.array(fc.array(cell(0), sized(raters)), sized(items)));

const sized = (n: number) => ({ minLength: n, maxLength: n });

export const matrixOf = (rows: Rows): RatingMatrix => matrixFromRows(rows);

/** Ratings under other codes. */
export const recoded = (rows: Rows, of: (code: number) => number): Rows =>
  rows.map((row) => row.map((value) => (value === null ? null : of(value))));

/** Columns in another order. */
export const columns = (rows: Rows, order: readonly number[]): Rows =>
  rows.map((row) => order.map((j) => row[j] as number | null));
