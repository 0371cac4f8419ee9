import { checkCategories } from './agreement-weights.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { noPairOf, pairedRatings, pairMatrix, type RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { type DeclaredScale, levelFinder, offScale, scaleLevels, usedLevels } from './scale.ts';

/** How often the first rater chose category k (row) while the second chose l (column). */
export interface CrossTable {
  /** Scale codes of rows and columns, ascending. */
  readonly levels: Float64Array;
  /** q x q counts, row by row. */
  readonly counts: Float64Array;
  /** Items rated by both (N). */
  readonly pairs: number;
  /** Row sums: the first rater's counts. */
  readonly first: Float64Array;
  /** Column sums: the second rater's counts. */
  readonly second: Float64Array;
}

/**
 * Confusion matrix of two raters over the items both rated. Undefined as paired ratings. O(N + q^2). Throws RatingInputError on
 * ratings off the declared scale.
 */
export function crossTable(matrix: RatingMatrix, pair: RaterPair, scale?: DeclaredScale): Outcome<CrossTable> {
  const reason = noPairOf(matrix, pair);
  if (reason) return undefinedBecause(reason);
  const [a, b] = pair;
  const { values, raters } = matrix;
  const levels = scale ? scaleLevels(scale) : levelsOfPair(matrix, pair);
  const position = levelFinder(levels);
  const q = levels.length;
  checkCategories(q);
  const counts = new Float64Array(q * q);
  const first = new Float64Array(q);
  const second = new Float64Array(q);
  let pairs = 0;
  for (let row = 0; row < values.length; row += raters) {
    const x = values[row + a] as number;
    const y = values[row + b] as number;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    const k = position(x);
    const l = position(y);
    if (k < 0 || l < 0) throw offScale(matrix, row + (k < 0 ? a : b), levels);
    (counts[k * q + l] as number)++;
    pairs++;
  }
  if (pairs === 0) return undefinedBecause('no_overlap');
  counts.forEach((count, cell) => {
    (first[Math.floor(cell / q)] as number) += count;
    (second[cell % q] as number) += count;
  });
  return { status: 'ok', levels, counts, pairs, first, second };
}

/** Values that occur among the pairs, ascending. */
function levelsOfPair(matrix: RatingMatrix, pair: RaterPair): Float64Array {
  const paired = pairedRatings(matrix, pair);
  if (paired.status === 'undefined') return new Float64Array();
  return usedLevels(pairMatrix(paired));
}
