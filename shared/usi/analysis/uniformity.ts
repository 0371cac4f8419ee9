import { allEqual, sampleSd } from '../../stats/moments.ts';
import { type ComparedSide, entriesOf } from '../collect.ts';
import { DIMENSION_NAMES, DIMENSIONS, type DimensionName, type FeatureName } from '../feature-names.ts';
import { mean } from '../mean-std.ts';
import type { ScoredRow, ScoredStudy } from '../score.ts';
import { comparedEntries, rowAt, valuesOf } from './compared-entries.ts';
import { numbersOf, type Quantity } from './quantity.ts';
import { wasserstein1 } from './wasserstein.ts';

type Reason = 'no_human_variation' | 'too_few_conversations';

/** How much a simulator varies in one feature, which the index (a comparison of means) does not see. */
export interface FeatureSpread {
  readonly dimension: DimensionName;
  readonly feature: FeatureName;
  /** Sample standard deviation over the simulator's conversations / over the human ones; 1 = as varied as people. */
  readonly spreadRatio: Quantity<Reason>;
  /** Wasserstein-1 of the two distributions in human standard deviations, mean over human batches; 0 = equal. */
  readonly distance: Quantity<Reason>;
  /** The same between human batches: what a person scores. */
  readonly humanDistance: Quantity<Reason | 'single_batch'>;
}

export interface DimensionSpread {
  readonly dimension: DimensionName;
  /** Means over the features of the dimension where they are defined. */
  readonly spreadRatio: Quantity<Reason>;
  readonly distance: Quantity<Reason>;
  readonly humanDistance: Quantity<Reason | 'single_batch'>;
  readonly features: readonly FeatureSpread[];
}

/**
 * Spread of a source (row 1 and up; row 0 compares people with people) beside each dimension: a simulator that always
 * writes the same way can score 100 on means. The human standard deviation is over all human conversations that the row
 * compares, and is the scale of both distances. Undefined: `no_human_variation` where it is 0, `too_few_conversations`
 * with fewer than two conversations on a side.
 */
export function uniformity(scored: ScoredStudy, row: number): DimensionSpread[] {
  const scoredRow = rowAt(scored, row);
  const entries = comparedEntries(scored, scoredRow);
  return DIMENSION_NAMES.map((dimension) => {
    const features = DIMENSIONS[dimension].features.map((feature): FeatureSpread => {
      const human = valuesOf(entries.human, feature);
      const other = valuesOf(entries.other, feature);
      if (human.length < 2 || other.length < 2) return spread(dimension, feature, 'too_few_conversations');
      if (allEqual(human)) return spread(dimension, feature, 'no_human_variation');
      const sd = sampleSd(human);
      const scaled = (from: ScoredRow) => distances(scored, from, feature).map((distance) => distance / sd);
      const between = scaled(scored.human);
      return {
        dimension,
        feature,
        spreadRatio: sampleSd(other) / sd,
        distance: mean(scaled(scoredRow)),
        humanDistance: between.length === 0 ? { undefined: 'single_batch' } : mean(between),
      };
    });
    const average = <Key extends 'spreadRatio' | 'distance' | 'humanDistance'>(key: Key): FeatureSpread[Key] => {
      const defined = numbersOf(features.map((each) => each[key]));
      if (defined.length > 0) return mean(defined);
      // a feature without human variation says nothing about the others
      const telling = features.find(({ spreadRatio }) => typeof spreadRatio === 'number') ?? features[0];
      return (telling as FeatureSpread)[key];
    };
    return {
      dimension,
      spreadRatio: average('spreadRatio'),
      distance: average('distance'),
      humanDistance: average('humanDistance'),
      features,
    };
  });
}

function spread(dimension: DimensionName, feature: FeatureName, reason: Reason): FeatureSpread {
  const none = { undefined: reason };
  return { dimension, feature, spreadRatio: none, distance: none, humanDistance: none };
}

/** Distance of the two sides of each comparison of a row, all runs of a simulator taken together. */
function distances({ read }: ScoredStudy, { comparisons }: ScoredRow, feature: FeatureName): number[] {
  const values = (sides: readonly ComparedSide[]) =>
    sides.flatMap((side) => entriesOf(side).flatMap((entry) => read(entry, side.kind)?.[feature] ?? []));
  return comparisons.flatMap(({ humanSide, otherSides }) => {
    const [human, other] = [values([humanSide]), values(otherSides)];
    return human.length === 0 || other.length === 0 ? [] : [wasserstein1(human, other)];
  });
}
