import { median } from '../stats/quantile.ts';
import { categoryCounts, type ItemPatterns, pairableItems } from './item-patterns.ts';

/** What a coefficient rests on. */
export interface Evidence {
  /** Items with at least one rating (n). */
  readonly items: number;
  /** Items with at least two (n'). */
  readonly pairableItems: number;
  /** Raters with at least one rating. */
  readonly raters: number;
  readonly ratings: number;
  /** Questions left open on items that the annotator did. */
  readonly missing: number;
  /** Over items with a rating; null without any. */
  readonly ratingsPerItem: { readonly min: number; readonly median: number; readonly max: number } | null;
  /** Every code of the declared scale with its number of ratings. */
  readonly distribution: readonly CategoryCount[];
}

export interface CategoryCount {
  readonly code: number;
  readonly count: number;
  /** Of all ratings; 0 without any. */
  readonly share: number;
}

export function evidenceBase(patterns: ItemPatterns, missing: number): Evidence {
  const counts = categoryCounts(patterns, false);
  const ratings = counts.reduce((sum, n) => sum + n, 0);
  const sizes = Array.from(patterns.patternOf, (p) => patterns.size[p] as number);
  return {
    items: patterns.items,
    pairableItems: pairableItems(patterns),
    raters: patterns.raters,
    ratings,
    missing,
    ratingsPerItem: sizes.length
      ? {
          min: sizes.reduce((a, b) => Math.min(a, b)),
          median: median(sizes),
          max: sizes.reduce((a, b) => Math.max(a, b)),
        }
      : null,
    distribution: Array.from(patterns.levels, (code, c) => {
      const count = counts[c] as number;
      return { code, count, share: ratings ? count / ratings : 0 };
    }),
  };
}

/** The answer chosen most often. */
export const commonest = (evidence: Evidence): CategoryCount | null =>
  evidence.distribution.reduce<CategoryCount | null>(
    (top, next) => (next.count > (top?.count ?? 0) ? next : top),
    null,
  );
