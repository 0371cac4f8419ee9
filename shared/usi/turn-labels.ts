import { TURN_LABELS } from '../instrument/turn-labels.ts';
import type { FeatureName, Features } from './feature-names.ts';
import type { FeatureReader } from './feature-reader.ts';
import type { LabelledTurn } from './study.ts';

/** The feature that each label stands for; ids of the default label set unless a study has its own. */
export const LABEL_FEATURES: ReadonlyMap<string, FeatureName> = new Map(
  TURN_LABELS.map(({ id, feature }) => [id, feature as FeatureName]),
);

/**
 * Which of the labels are true of each labelled turn: those of the adjudicated record (the last, if there are several),
 * else those that more than half of its annotators gave. Position -> labels, ascending.
 */
export function settledLabels(turns: readonly LabelledTurn[]): Map<number, ReadonlySet<string>> {
  const byPosition = new Map<number, LabelledTurn[]>();
  for (const turn of turns) byPosition.set(turn.position, [...(byPosition.get(turn.position) ?? []), turn]);
  return new Map([...byPosition].sort(([a], [b]) => a - b).map(([position, records]) => [position, settle(records)]));
}

function settle(records: readonly LabelledTurn[]): ReadonlySet<string> {
  const adjudicated = records.findLast((record) => record.adjudicated);
  if (adjudicated) return new Set(adjudicated.labels);
  const votes = new Map<string, number>();
  for (const { labels } of records) for (const label of new Set(labels)) votes.set(label, (votes.get(label) ?? 0) + 1);
  return new Set([...votes].filter(([, count]) => count > records.length / 2).map(([label]) => label));
}

/**
 * Features that labels replace: the share of labelled turns with the label; for `id_confuse_rate` 1 if any turn has it,
 * as in the lexicon's own definition. Empty when no turn is labelled.
 */
export function labelFeatures(
  turns: readonly LabelledTurn[],
  mapping: ReadonlyMap<string, FeatureName> = LABEL_FEATURES,
): Partial<Features> {
  const settled = [...settledLabels(turns).values()];
  if (settled.length === 0) return {};
  return Object.fromEntries(
    [...mapping].map(([label, feature]) => {
      const count = settled.filter((labels) => labels.has(label)).length;
      return [feature, feature === 'id_confuse_rate' ? Number(count > 0) : count / settled.length];
    }),
  );
}

/** Behaviour source `labels` (D*): labels where a conversation has some, everything else from the lexicon. */
export function labelReader(read: FeatureReader): FeatureReader {
  return (entry, kind) => {
    const features = read(entry, kind);
    return features && entry.turnLabels ? { ...features, ...labelFeatures(entry.turnLabels) } : features;
  };
}
