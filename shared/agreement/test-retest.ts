import { cohenKappa } from './cohen-kappa.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import type { PreparedDimension } from './prepared-dimension.ts';
import { RatingInputError } from './rating-input-error.ts';
import { matrixFromRows } from './rating-matrix.ts';

/** First and second answer of one annotator to one item. */
export interface RepeatPair {
  readonly dimension: string;
  readonly annotator: string;
  readonly item: string;
  readonly first: number;
  readonly second: number;
}

export interface DimensionRetest {
  readonly dimension: string;
  readonly pairs: number;
  /** Share of equal answers; null without a pair. */
  readonly exact: number | null;
  /** Share at most one level apart. */
  readonly withinOne: number | null;
  /** Kappa of first against second, quadratic weights (identity for nominal questions), all annotators pooled. */
  readonly kappa: Outcome<{ readonly estimate: number }>;
}

export interface AnnotatorRetest {
  readonly annotator: string;
  readonly pairs: number;
  readonly exact: number;
  /** 1 - mean distance in alpha's units: comparable with the annotator's agreement with others; null where nothing varies. */
  readonly agreement: number | null;
}

/** Repeats that have a first answer. Throws RatingInputError on a repeat off the declared scale. */
export function repeatPairs({ ratings, codes }: PreparedDimension): RepeatPair[] {
  const { dimension, repeats = [] } = ratings;
  const first = new Map(
    ratings.ratings.map(({ annotator, item, value }) => [JSON.stringify([annotator, item]), value]),
  );
  return repeats.flatMap(({ annotator, item, value }) => {
    const before = first.get(JSON.stringify([annotator, item])) ?? null;
    if (value === null || before === null) return [];
    if (!codes.levels.includes(value)) {
      throw new RatingInputError(
        'off_scale',
        `${annotator} on ${item}, repeat: ${value} is not on the declared scale of ${dimension}.`,
        {
          item,
          rater: annotator,
          dimension,
          value,
        },
      );
    }
    return [{ dimension, annotator, item, first: before, second: value }];
  });
}

/** Do annotators give the same answer when they see an item again? One row per question. */
export function dimensionRetest(prepared: PreparedDimension): DimensionRetest {
  const pairs = repeatPairs(prepared);
  const { scale, dimension, level } = prepared.ratings;
  const apart = stepsApart(prepared);
  const share = (most: number): number | null =>
    pairs.length ? pairs.filter((p) => apart(p) <= most).length / pairs.length : null;
  return {
    dimension,
    pairs: pairs.length,
    exact: share(0),
    withinOne: share(1),
    kappa: pairs.length
      ? cohenKappa(matrixFromRows(pairs.map(({ first, second }) => [first, second])), [0, 1], {
          scale,
          weights: level === 'ordinal' ? 'quadratic' : 'identity',
        })
      : undefinedBecause('no_ratings'),
  };
}

/** The same per annotator, all questions together; annotators without repeats are left out. */
export function annotatorRetests(dimensions: readonly PreparedDimension[]): AnnotatorRetest[] {
  const all = new Map<string, { pairs: number; same: number; varied: number; distance: number }>();
  for (const prepared of dimensions) {
    const { codes, distance } = prepared;
    for (const { annotator, first, second } of repeatPairs(prepared)) {
      const sum = all.get(annotator) ?? { pairs: 0, same: 0, varied: 0, distance: 0 };
      sum.pairs++;
      if (first === second) sum.same++;
      if (distance) {
        sum.varied++;
        sum.distance += distance(codes.levels.indexOf(first), codes.levels.indexOf(second));
      }
      all.set(annotator, sum);
    }
  }
  return [...all.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([annotator, { pairs, same, varied, distance }]) => ({
      annotator,
      pairs,
      exact: same / pairs,
      agreement: varied ? 1 - distance / varied : null,
    }));
}

const stepsApart =
  ({ codes }: PreparedDimension) =>
  ({ first, second }: RepeatPair): number =>
    Math.abs(codes.levels.indexOf(first) - codes.levels.indexOf(second));
