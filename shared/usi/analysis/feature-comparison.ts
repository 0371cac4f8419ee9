import { allEqual, sampleSd } from '../../stats/moments.ts';
import { diceTerm } from '../dice.ts';
import { DIMENSION_NAMES, DIMENSIONS, type DimensionName, type FeatureName } from '../feature-names.ts';
import { mean } from '../mean-std.ts';
import type { ScoredStudy } from '../score.ts';
import type { UsiEntry } from '../study.ts';
import { comparedEntries, rowAt, valuesOf } from './compared-entries.ts';
import type { Quantity } from './quantity.ts';

/** What a feature adds to its dimension in one row of a table. */
export interface FeatureComparison {
  readonly dimension: DimensionName;
  readonly feature: FeatureName;
  /** Mean over the comparisons of the row of each side. */
  readonly human: number;
  readonly other: number;
  /** Mean over the comparisons of the Dice term, 0..100. */
  readonly dice: number;
  /** (other - human) in standard deviations over the human conversations. */
  readonly gap: Quantity<'no_human_variation' | 'too_few_conversations'>;
}

/**
 * The features that a row's D1-D4 open to (row 0 = people); comparisons with a silent side are left out. Empty when
 * nothing was compared. The mean of `dice` over a dimension's features is the dimension's cell.
 */
export function featureComparisons(scored: ScoredStudy, row: number): FeatureComparison[] {
  const scoredRow = rowAt(scored, row);
  const entries = comparedEntries(scored, scoredRow);
  const rows = scoredRow.comparisons.flatMap(({ human, other }) => (human && other ? [{ human, other }] : []));
  if (rows.length === 0) return [];
  return DIMENSION_NAMES.flatMap((dimension) =>
    DIMENSIONS[dimension].features.map((feature) => {
      const human = mean(rows.map((each) => each.human[feature]));
      const other = mean(rows.map((each) => each.other[feature]));
      const dice = 100 * mean(rows.map((each) => diceTerm(each.human[feature], each.other[feature])));
      return { dimension, feature, human, other, dice, gap: gapOf(other - human, valuesOf(entries.human, feature)) };
    }),
  );
}

function gapOf(difference: number, human: readonly number[]): FeatureComparison['gap'] {
  if (human.length < 2) return { undefined: 'too_few_conversations' };
  return allEqual(human) ? { undefined: 'no_human_variation' } : difference / sampleSd(human);
}

/** A conversation's share in a feature, for opening a feature to conversations. */
export interface FeatureValue {
  readonly entry: UsiEntry;
  readonly side: 'human' | 'other';
  readonly value: number;
}

/** Conversations that entered a row with their value of a feature: human side first, highest values first. */
export function featureValues(scored: ScoredStudy, row: number, feature: FeatureName): FeatureValue[] {
  const entries = comparedEntries(scored, rowAt(scored, row));
  return (['human', 'other'] as const).flatMap((side) =>
    entries[side]
      .map(({ entry, features }) => ({ entry, side, value: features[feature] }))
      .sort((a, b) => b.value - a.value),
  );
}
