import { type CohenKappa, cohenKappa } from './cohen-kappa.ts';
import { crossTable } from './cross-table.ts';
import type { Outcome } from './outcome.ts';
import type { PreparedDimension } from './prepared-dimension.ts';
import { RatingInputError } from './rating-input-error.ts';

/** Kappa of every two annotators on one question: which rater differs? */
export interface PairwiseKappa {
  readonly dimension: string;
  readonly weights: 'quadratic' | 'identity';
  readonly annotators: readonly string[];
  /** Each pair once, first before second in `annotators`. */
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly sharedItems: number;
    readonly kappa: Outcome<CohenKappa>;
  }[];
}

/** Quadratic weights on the declared scale for ordinal questions, unweighted for nominal ones. O(r^2 n). */
export function pairwiseKappa({ ratings, matrix }: PreparedDimension): PairwiseKappa {
  const weights = ratings.level === 'ordinal' ? 'quadratic' : 'identity';
  const pairs = matrix.raterIds.flatMap((first, a) =>
    matrix.raterIds.slice(a + 1).map((second, i) => {
      const b = a + 1 + i;
      const kappa = cohenKappa(matrix, [a, b], { scale: ratings.scale, weights });
      let sharedItems = 0;
      for (let row = 0; row < matrix.items; row++) {
        const x = matrix.values[row * matrix.raters + a] as number;
        if (!Number.isNaN(x) && !Number.isNaN(matrix.values[row * matrix.raters + b] as number)) sharedItems++;
      }
      return { first, second, sharedItems, kappa };
    }),
  );
  return { dimension: ratings.dimension, weights, annotators: matrix.raterIds, pairs };
}

/** Who chose what when the other chose what. */
export interface ConfusionMatrix {
  readonly dimension: string;
  readonly first: string;
  /** null: all other annotators together. */
  readonly second: string | null;
  readonly scale: readonly number[];
  /** counts[k][l]: the first chose scale[k] and the second scale[l]. Against all others every pair of ratings counts once. */
  readonly counts: readonly (readonly number[])[];
  readonly pairs: number;
}

/** Confusion matrix of two annotators, or of one against all others. Throws RatingInputError on an unknown name. */
export function confusionMatrix(
  { ratings, matrix, codes }: PreparedDimension,
  first: string,
  second: string | null,
): ConfusionMatrix {
  const column = (name: string): number => {
    const at = matrix.raterIds.indexOf(name);
    if (at < 0)
      throw new RatingInputError('unknown_rater', `${name} has no ratings of ${ratings.dimension}.`, { rater: name });
    return at;
  };
  const a = column(first);
  const scale = Array.from(codes.levels);
  const counts = scale.map(() => scale.map(() => 0));
  const others = second === null ? matrix.raterIds.map((_, j) => j).filter((j) => j !== a) : [column(second)];
  let pairs = 0;
  for (const b of others) {
    const table = crossTable(matrix, [a, b], scale);
    if (table.status === 'undefined') continue;
    pairs += table.pairs;
    table.counts.forEach((n, cell) => {
      const row = counts[Math.floor(cell / scale.length)] as number[];
      (row[cell % scale.length] as number) += n;
    });
  }
  return { dimension: ratings.dimension, first, second, scale, counts, pairs };
}
