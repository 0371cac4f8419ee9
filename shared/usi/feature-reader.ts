import type { ConversationKind } from './clean.ts';
import type { Features } from './feature-names.ts';
import { extractFeatures } from './features.ts';
import type { ProfileRules } from './profile.ts';
import type { UsiEntry } from './study.ts';

export type FeatureReader = (entry: UsiEntry, kind: ConversationKind) => Features | null;

/** Kept features where the entry has them, else measured once from its messages (absent messages: none). */
export function featureReader(rules: ProfileRules): FeatureReader {
  const measured = new Map<UsiEntry, Features | null>();
  return (entry, kind) => {
    if (entry.features !== undefined) return entry.features;
    let features = measured.get(entry);
    if (features === undefined) {
      features = extractFeatures(entry.messages ?? [], kind, rules);
      measured.set(entry, features);
    }
    return features;
  };
}
