import type { WeightName } from './agreement-weights.ts';
import { type ItemPatterns, pairableItems } from './item-patterns.ts';
import type { UndefinedReason } from './outcome.ts';
import type { DeclaredScale } from './scale.ts';

/** Options of the coefficients that compare categories. */
export interface CategoryOptions {
  /** Declared scale; without it the values that occur are taken for the scale. */
  readonly scale?: DeclaredScale;
  /** identity unless given. */
  readonly weights?: WeightName;
  /** For custom weights: q x q, symmetric, 1 on the diagonal. */
  readonly weightMatrix?: readonly (readonly number[])[] | null;
}

/** What the multi-rater category coefficients count. */
export interface CategoryEvidence {
  /** Items with at least one rating (n). */
  readonly nItems: number;
  /** Items with at least two ratings (n'). */
  readonly nPairable: number;
  readonly nRaters: number;
  readonly droppedItems: number;
  readonly droppedRaters: number;
}

/** no_ratings, single_rater or no_overlap, in this order; null when there is a pair to compare. */
export function noPairs(patterns: ItemPatterns): UndefinedReason | null {
  if (patterns.items === 0) return 'no_ratings';
  if (patterns.raters < 2) return 'single_rater';
  return pairableItems(patterns) === 0 ? 'no_overlap' : null;
}

export const evidenceOf = (patterns: ItemPatterns): CategoryEvidence => ({
  nItems: patterns.items,
  nPairable: pairableItems(patterns),
  nRaters: patterns.raters,
  droppedItems: patterns.droppedItems,
  droppedRaters: patterns.droppedRaters,
});
