import { noPairs } from './category-evidence.ts';
import { type FleissKappa, fleissChance, fleissUndefined, type NullVariance, nullTest } from './fleiss-kappa.ts';
import { categoryCounts, itemPatterns, pairableItems } from './item-patterns.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { patternCoefficient } from './pattern-coefficient.ts';
import { RatingInputError } from './rating-input-error.ts';
import type { RatingMatrix } from './rating-matrix.ts';
import { type CodedMatrix, coded, type DeclaredScale } from './scale.ts';

const perCategorySe0: NullVariance = (_shares, n, m) => 2 / (n * m * (m - 1));

/**
 * Fleiss' kappa for one category: the data are read as "is c" / "is not c". For complete data this is the per-category value
 * of Fleiss (1971). Undefined as Fleiss' kappa, and category_not_used where no rating is in the category. Throws
 * RatingInputError when the category is not on the declared scale.
 */
export function fleissCategoryKappa(
  matrix: RatingMatrix,
  options: { readonly category: number; readonly scale?: DeclaredScale },
): Outcome<FleissKappa> {
  const all = coded(matrix, options.scale);
  const category = all.levels.indexOf(options.category);
  if (category < 0 && options.scale) {
    throw new RatingInputError('bad_option', `The category ${options.category} is not on the declared scale.`, {
      value: options.category,
    });
  }
  const patterns = itemPatterns(oneAgainstRest(all, category));
  const reason = noPairs(patterns) ?? (pairableItems(patterns) < 2 ? 'too_few_items' : null);
  if (reason) return undefinedBecause(reason);
  if (categoryCounts(patterns, false)[1] === 0) return undefinedBecause('category_not_used');
  const late = fleissUndefined(patterns);
  if (late) return undefinedBecause(late);
  const result = patternCoefficient(patterns, {}, fleissChance);
  return result.status === 'undefined' ? result : { ...result, ...nullTest(patterns, result.estimate, perCategorySe0) };
}

const oneAgainstRest = (all: CodedMatrix, category: number): CodedMatrix => ({
  ...all,
  codes: all.codes.map((code) => (code < 0 ? -1 : Number(code === category))),
  levels: Float64Array.of(0, 1),
});
