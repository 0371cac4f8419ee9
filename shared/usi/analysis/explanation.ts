import { sampleSd } from '../../stats/moments.ts';
import type { Comparison } from '../collect.ts';
import { diceTerm } from '../dice.ts';
import { DIMENSION_NAMES, DIMENSIONS, type DimensionName, type FeatureName, type Features } from '../feature-names.ts';
import { HUMAN_ROW_NAME } from '../human-row.ts';
import { mean } from '../mean-std.ts';
import type { ScoredStudy } from '../score.ts';
import type { UsiEntry } from '../study.ts';

/** What a feature contributes to a row. */
export interface FeatureComparison {
  feature: FeatureName;
  dimension: DimensionName;
  human: number | null;
  simulator: number | null;
  /** Standard deviation over human conversations; null when there are fewer than two. */
  humanSd: number | null;
  simulatorSd: number | null;
  /** 0 to 100. */
  dice: number;
}

export interface ExplainedConversation {
  /** The study's own id, or the entry's id where there is none. */
  id: string;
  entry: UsiEntry;
  side: 'human' | 'simulator';
  value: number;
}

export interface Explanation {
  features: FeatureComparison[];
  /** With a feature given: the conversations that count, human side first, highest values first. */
  conversations: ExplainedConversation[];
}

/**
 * What a row's D1-D4 are made of. Per feature: mean over the comparisons of the human and of the other side's row, mean
 * of their Dice terms (times 100), and sample standard deviations over the conversations compared. Nothing was compared:
 * no features.
 * @returns null when the table has no such row
 */
export function explainRow(
  scored: ScoredStudy,
  source: string,
  { dimension, feature }: { dimension?: DimensionName; feature?: string },
): Explanation | null {
  const compared = comparedSides(scored, source);
  if (compared === null) return null;
  const { comparisons, sides } = compared;
  if (comparisons.length === 0) return { features: [], conversations: [] };
  const asked = DIMENSION_NAMES.filter((name) => dimension === undefined || name === dimension).flatMap((name) =>
    DIMENSIONS[name].features.map((each) => ({ name, each })),
  );
  const features = asked.filter(({ each }) => feature === undefined || each === feature);
  return {
    features: features.map(({ name, each }) => compareFeature(each, name, comparisons, sides)),
    conversations: features.length === 1 && feature ? conversationsOf(sides, feature as FeatureName) : [],
  };
}

interface Sides {
  human: Measured[];
  other: Measured[];
  otherKind: ExplainedConversation['side'];
}

/** A conversation that has features. */
interface Measured {
  entry: UsiEntry;
  features: Features;
}

/** The comparisons of a row, and every conversation that entered them, once. */
function comparedSides(
  scored: ScoredStudy,
  source: string,
): { comparisons: readonly Comparison[]; sides: Sides } | null {
  const isHuman = source === HUMAN_ROW_NAME;
  const index = scored.sources.findIndex(({ label }) => label === source);
  const row = isHuman ? scored.human : scored.rows[index];
  if (!row) return null;
  const human = new Set<UsiEntry>();
  const other = new Set<UsiEntry>();
  const add = (to: Set<UsiEntry>, entry: UsiEntry | undefined) => entry && to.add(entry);
  for (const { batches, keys } of row.comparisons) {
    const [first, second] = batches.map((batch) => scored.batches[batch]?.entries);
    for (const key of keys) {
      add(human, first?.get(key));
      add(other, second?.get(key));
      for (const run of isHuman ? [] : (scored.sources[index]?.runs ?? [])) add(other, run.get(key));
    }
  }
  const measured = (entries: ReadonlySet<UsiEntry>, kind: 'human' | 'llm'): Measured[] =>
    [...entries].flatMap((entry) => {
      const features = scored.read(entry, kind);
      return features ? [{ entry, features }] : [];
    });
  const sides: Sides = {
    human: measured(human, 'human'),
    other: measured(other, isHuman ? 'human' : 'llm'),
    otherKind: isHuman ? 'human' : 'simulator',
  };
  return { comparisons: row.comparisons, sides };
}

function compareFeature(
  feature: FeatureName,
  dimension: DimensionName,
  comparisons: readonly Comparison[],
  sides: Sides,
): FeatureComparison {
  const values = (side: 'human' | 'other') => comparisons.flatMap((each) => each[side]?.[feature] ?? []);
  const human = values('human');
  const other = values('other');
  const terms = comparisons.map((each) =>
    diceTerm(each.human?.[feature] ?? Number.NaN, each.other?.[feature] ?? Number.NaN),
  );
  return {
    feature,
    dimension,
    human: human.length === 0 ? null : mean(human),
    simulator: other.length === 0 ? null : mean(other),
    humanSd: spread(sides.human, feature),
    simulatorSd: spread(sides.other, feature),
    dice: 100 * mean(terms),
  };
}

function spread(side: readonly Measured[], feature: FeatureName): number | null {
  const values = side.map(({ features }) => features[feature]);
  return values.length < 2 ? null : sampleSd(values);
}

function conversationsOf({ human, other, otherKind }: Sides, feature: FeatureName): ExplainedConversation[] {
  const list = (measured: readonly Measured[], side: ExplainedConversation['side']) =>
    measured
      .map(({ entry, features }) => ({
        id: entry.conversation ?? entry.id,
        entry,
        side,
        value: features[feature],
      }))
      .sort((a, b) => b.value - a.value);
  return [...list(human, 'human'), ...list(other, otherKind)];
}
