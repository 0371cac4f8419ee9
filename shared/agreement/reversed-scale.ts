import type { PreparedDimension } from './prepared-dimension.ts';
import { matrixFromRows } from './rating-matrix.ts';
import { spearmanRho } from './spearman-rho.ts';

/** An annotator who orders the items of one question against the others: a scale read the wrong way round. */
export interface ReversedScale {
  readonly annotator: string;
  readonly dimension: string;
  readonly rho: number;
  readonly items: number;
}

/** rho against the mean of the others at or below this, on at least LEAST_ITEMS items with p below LARGEST_P. */
const MOST_RHO = -0.3;
const LEAST_ITEMS = 10;
const LARGEST_P = 0.01;

export function reversedScales({ ratings, matrix }: PreparedDimension): ReversedScale[] {
  if (ratings.level === 'nominal') return [];
  return matrix.raterIds.flatMap((annotator, j) => {
    const rows: number[][] = [];
    for (let item = 0; item < matrix.items; item++) {
      const row = Array.from(matrix.values.subarray(item * matrix.raters, (item + 1) * matrix.raters));
      const own = row[j] as number;
      const others = row.filter((value, k) => k !== j && !Number.isNaN(value));
      if (!Number.isNaN(own) && others.length > 0)
        rows.push([own, others.reduce((sum, x) => sum + x, 0) / others.length]);
    }
    const rho = spearmanRho(matrixFromRows(rows), [0, 1]);
    if (rho.status === 'undefined' || rho.p === null || rho.nPairs < LEAST_ITEMS) return [];
    return rho.estimate <= MOST_RHO && rho.p < LARGEST_P
      ? [{ annotator, dimension: ratings.dimension, rho: rho.estimate, items: rho.nPairs }]
      : [];
  });
}
