import { alphaDistances } from './alpha-distances.ts';
import { countPairable } from './alpha-kernel.ts';
import type { DimensionRatings } from './dimension-ratings.ts';
import { type ItemPatterns, itemPatterns } from './item-patterns.ts';
import { type LabelledMatrix, matrixFromTriples } from './rating-matrix.ts';
import { type CodedMatrix, coded } from './scale.ts';

/** A question's ratings made ready once for all the tables of a summary. */
export interface PreparedDimension {
  readonly ratings: DimensionRatings;
  readonly matrix: LabelledMatrix;
  readonly codes: CodedMatrix;
  readonly patterns: ItemPatterns;
  /**
   * Squared distance of two scale positions on alpha's own metric, in units of what chance alone would give: its mean over
   * rater pairs is 1 - alpha. null where the ratings do not vary.
   */
  readonly distance: ((c: number, k: number) => number) | null;
}

/** Throws RatingInputError on ratings off the scale and on items rated twice by one annotator. */
export function preparedDimension(ratings: DimensionRatings): PreparedDimension {
  const matrix = matrixFromTriples(ratings.ratings);
  const codes = coded(matrix, ratings.scale);
  const patterns = itemPatterns(codes);
  return { ratings, matrix, codes, patterns, distance: chanceUnits(patterns, ratings.level) };
}

/** A question without the ratings of these annotators. */
export const without =
  (left: ReadonlySet<string>) =>
  (dimension: PreparedDimension): PreparedDimension => {
    if (left.size === 0) return dimension;
    const { ratings } = dimension;
    return preparedDimension({ ...ratings, ratings: ratings.ratings.filter(({ annotator }) => !left.has(annotator)) });
  };

function chanceUnits(patterns: ItemPatterns, metric: 'ordinal' | 'nominal'): PreparedDimension['distance'] {
  const used = new Float64Array(patterns.levels.length);
  const pairable = countPairable(patterns, patterns.times, used);
  if (pairable.categories < 2) return null;
  const distances = alphaDistances(patterns, metric);
  distances.place(used, pairable.ratings);
  const expected = distances.pooled() / (pairable.ratings * (pairable.ratings - 1));
  return (c, k) => distances.between(c, k) / expected;
}
