import { type Outcome, undefinedBecause } from './outcome.ts';
import { type PairedRatings, pairedRatings, type RaterPair } from './rater-pair.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { coded, type DeclaredScale, usedLevels } from './scale.ts';

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

/** Confusion matrix of two raters over the items both rated. Undefined as paired ratings. O(N + q^2). */
export function crossTable(matrix: RatingMatrix, pair: RaterPair, scale?: DeclaredScale): Outcome<CrossTable> {
  const paired = pairedRatings(matrix, pair);
  if (paired.status === 'undefined') return undefinedBecause(paired.reason);
  const pairs = paired.first.length;
  const { levels, codes: rows } = coded(column(paired.first), scale ?? levelsOf(paired));
  const { codes: columns } = coded(column(paired.second), Array.from(levels));
  const q = levels.length;
  const counts = new Float64Array(q * q);
  const first = new Float64Array(q);
  const second = new Float64Array(q);
  for (let i = 0; i < pairs; i++) (counts[(rows[i] as number) * q + (columns[i] as number)] as number)++;
  counts.forEach((count, cell) => {
    (first[Math.floor(cell / q)] as number) += count;
    (second[cell % q] as number) += count;
  });
  return { status: 'ok', levels, counts, pairs, first, second };
}

const column = (values: Float64Array): RatingMatrix => ({ items: values.length, raters: 1, values });

const levelsOf = ({ first, second }: PairedRatings): number[] => [
  ...new Set([...usedLevels(column(first)), ...usedLevels(column(second))]),
];
