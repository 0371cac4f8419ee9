import type { FeatureHit } from '../../shared/contract/outputs.ts';
import type { FeatureComparison } from '../../shared/contract/usi-view.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { sampleSd } from '../../shared/stats/moments.ts';
import type { Comparison } from '../../shared/usi/collect.ts';
import { diceTerm } from '../../shared/usi/dice.ts';
import { DIMENSION_NAMES, DIMENSIONS, type DimensionName, type FeatureName } from '../../shared/usi/feature-names.ts';
import { mean } from '../../shared/usi/mean-std.ts';
import { HUMAN_ROW_NAME, type ScoredStudy } from '../../shared/usi/score.ts';
import type { UsiEntry } from '../../shared/usi/study.ts';
import { type HitsRequest, hitsOfRecord } from './record-hits.ts';
import { scoringOf } from './usi-held.ts';
import type { UsiOptions } from './usi-options.ts';

export interface ExplanationRequest {
  key: string;
  options: UsiOptions;
  /** Name of the row. */
  source: string;
  dimension?: DimensionName;
  feature?: string;
}

export interface ExplainedConversation {
  id: string;
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
 * @throws Refusal no_row
 */
export function computeExplanation(request: ExplanationRequest): Explanation {
  const { source, dimension, feature } = request;
  const { scored } = scoringOf(request);
  const { comparisons, sides } = comparedSides(scored, source);
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
  human: UsiEntry[];
  other: UsiEntry[];
  otherKind: ExplainedConversation['side'];
}

/** The comparisons of a row, and every conversation that entered them, once. */
function comparedSides(scored: ScoredStudy, source: string): { comparisons: readonly Comparison[]; sides: Sides } {
  const isHuman = source === HUMAN_ROW_NAME;
  const index = scored.sources.findIndex(({ label }) => label === source);
  const row = isHuman ? scored.human : scored.rows[index];
  if (!row) throw new Refusal('no_row', `The table has no row "${source}".`);
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
  const sides: Sides = { human: [...human], other: [...other], otherKind: isHuman ? 'human' : 'simulator' };
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

function spread(entries: readonly UsiEntry[], feature: FeatureName): number | null {
  const values = entries.flatMap(({ features }) => (features ? [features[feature]] : []));
  return values.length < 2 ? null : sampleSd(values);
}

function conversationsOf({ human, other, otherKind }: Sides, feature: FeatureName): ExplainedConversation[] {
  const list = (entries: readonly UsiEntry[], side: ExplainedConversation['side']) =>
    entries
      .flatMap(({ conversation, features }) =>
        features && conversation !== undefined ? [{ id: conversation, side, value: features[feature] }] : [],
      )
      .sort((a, b) => b.value - a.value);
  return [...list(human, 'human'), ...list(other, otherKind)];
}

/** Hits of one feature in each of some records. */
export function explainHits({ records, feature }: { records: HitsRequest[]; feature: string }): FeatureHit[][] {
  return records.map((record) => hitsOfRecord(record).filter((hit) => hit.feature === feature));
}
