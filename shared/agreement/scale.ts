import { RatingInputError } from './rating-input-error.ts';
import type { RatingMatrix } from './rating-matrix.ts';

/** Ratings as positions on an ascending scale. */
export interface CodedMatrix {
  readonly items: number;
  readonly raters: number;
  /** Row by row; index into `levels`, -1 where missing. */
  readonly codes: Int32Array;
  /** Scale codes, ascending. */
  readonly levels: Float64Array;
}

/** Codes that a rater could have chosen, ascending; null where no scale was declared. */
export type DeclaredScale = readonly number[] | null | undefined;

/** The declared scale ascending. Throws RatingInputError when it is empty, repeats a code or holds something else than numbers. */
export function scaleLevels(scale: readonly number[]): Float64Array {
  const levels = Float64Array.from(scale).sort();
  if (levels.length === 0) throw new RatingInputError('bad_scale', 'The declared scale is empty.');
  levels.forEach((level, i) => {
    if (!Number.isFinite(level))
      throw new RatingInputError('bad_scale', `The declared scale holds ${level}, which is not a number.`);
    if (i > 0 && level === levels[i - 1])
      throw new RatingInputError('bad_scale', `The declared scale holds ${level} twice.`);
  });
  return levels;
}

/** Distinct values used in the matrix, ascending. */
export function usedLevels(matrix: RatingMatrix): Float64Array {
  const distinct = new Set<number>();
  let last = Number.NaN;
  for (let cell = 0; cell < matrix.values.length; cell++) {
    const value = matrix.values[cell] as number;
    if (value === last || Number.isNaN(value)) continue;
    distinct.add(value);
    last = value;
  }
  // -0 and 0 are one level: Set treats them alike.
  return Float64Array.from(distinct).sort();
}

/**
 * Positions of all ratings on the declared scale, or on the values that occur when none is declared. Throws RatingInputError
 * on a rating off the declared scale: that is an input error, not a result.
 */
export function coded(matrix: RatingMatrix, scale: DeclaredScale): CodedMatrix {
  const levels = scale ? scaleLevels(scale) : usedLevels(matrix);
  const { values } = matrix;
  const codes = new Int32Array(values.length);
  const position = levelFinder(levels);
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number;
    if (Number.isNaN(value)) {
      codes[cell] = -1;
      continue;
    }
    const code = position(value);
    if (code < 0) throw offScale(matrix, cell, levels);
    codes[cell] = code;
  }
  return { items: matrix.items, raters: matrix.raters, codes, levels };
}

/** value -> position: a table for small non-negative integer scales (the usual case, and the quick one), a map otherwise. */
export function levelFinder(levels: Float64Array): (value: number) => number {
  const top = levels[levels.length - 1] ?? -1;
  if (top < 4096 && levels.every((level) => Number.isInteger(level) && level >= 0)) {
    const table = new Int32Array(top + 1).fill(-1);
    levels.forEach((level, code) => {
      table[level] = code;
    });
    return (value) => table[value] ?? -1;
  }
  const map = new Map(Array.from(levels, (level, code) => [level, code]));
  return (value) => map.get(value) ?? -1;
}

export function offScale(matrix: RatingMatrix, cell: number, levels: Float64Array): RatingInputError {
  const item = Math.floor(cell / matrix.raters);
  const rater = cell % matrix.raters;
  const value = matrix.values[cell] as number;
  const scale = levels.length > 12 ? `${levels[0]} to ${levels[levels.length - 1]}` : Array.from(levels).join(', ');
  return new RatingInputError(
    'off_scale',
    `Item ${item + 1}, rater ${rater + 1}: ${value} is not on the declared scale ${scale}. Correct the rating or the scale.`,
    { row: item + 1, rater, value },
  );
}
