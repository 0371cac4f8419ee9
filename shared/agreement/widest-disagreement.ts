import type { PreparedDimension } from './prepared-dimension.ts';

/** One item on one question, with what each annotator said. */
export interface Disagreement {
  readonly dimension: string;
  readonly item: string;
  /** (largest - smallest rating) / range of the scale, 0..1; for nominal questions 1 where answers differ. */
  readonly spread: number;
  /** Mean distance over rater pairs in alpha's units: 1 is what chance alone would give. */
  readonly distance: number;
  readonly ratings: readonly { readonly annotator: string; readonly value: number }[];
}

/**
 * Items on which annotators are furthest apart, widest first: by spread, then by mean distance, then by name. Items on which
 * all agree are left out. O(sum of r_i^2).
 */
export function widestDisagreements(dimensions: readonly PreparedDimension[], limit = 20): Disagreement[] {
  const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return dimensions
    .flatMap(disagreements)
    .sort(
      (a, b) =>
        b.spread - a.spread || b.distance - a.distance || byName(a.item, b.item) || byName(a.dimension, b.dimension),
    )
    .slice(0, limit);
}

function disagreements({ ratings, matrix, codes, distance }: PreparedDimension): Disagreement[] {
  if (!distance) return [];
  const { levels, raters } = codes;
  const range = (levels[levels.length - 1] as number) - (levels[0] as number);
  const found: Disagreement[] = [];
  for (let row = 0; row < codes.items; row++) {
    const given = Array.from(codes.codes.subarray(row * raters, (row + 1) * raters), (code, j) => ({ code, j })).filter(
      ({ code }) => code >= 0,
    );
    const lowest = Math.min(...given.map(({ code }) => code));
    const highest = Math.max(...given.map(({ code }) => code));
    if (given.length < 2 || lowest === highest) continue;
    const sum = given.reduce((total, a) => given.reduce((s, b) => s + distance(a.code, b.code), total), 0);
    found.push({
      dimension: ratings.dimension,
      item: matrix.itemIds[row] as string,
      spread: ratings.level === 'nominal' ? 1 : ((levels[highest] as number) - (levels[lowest] as number)) / range,
      distance: sum / (given.length * (given.length - 1)),
      ratings: given.map(({ code, j }) => ({ annotator: matrix.raterIds[j] as string, value: levels[code] as number })),
    });
  }
  return found;
}
