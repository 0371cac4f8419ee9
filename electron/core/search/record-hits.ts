import type { ConversationFeatures, FeatureHit } from '../../../shared/contract/outputs.ts';
import type { SourceKind } from '../../../shared/domain/conversation.ts';
import { publishedEntryOf } from '../../../shared/formats/registry.ts';
import { keptMessages, type RawMessage } from '../../../shared/usi/clean.ts';
import { findHits } from '../../../shared/usi/hits.ts';
import { isForeign } from '../../../shared/usi/language.ts';
import { PROFILES, type ProfileName } from '../../../shared/usi/profile.ts';
import { measureRecord, sideOf } from '../usi/measure.ts';

export interface HitsRequest {
  kind: SourceKind;
  format: string;
  raw: string;
  profile: ProfileName;
}

/** Every place in a record that counts towards a feature, by turn; offsets are of the turn's raw text. */
export function hitsOfRecord(record: HitsRequest): FeatureHit[] {
  return messagesOf(record).flatMap(({ role, content }, position) => {
    if (role !== 'user') return [];
    const hits = findHits(content, sideOf(record.kind), PROFILES[record.profile]);
    return hits.map((hit) => ({ position, ...hit }));
  });
}

function messagesOf({ format, raw }: HitsRequest): RawMessage[] {
  return (publishedEntryOf(format, raw)?.conversation ?? []) as RawMessage[];
}

export interface MarksRequest extends HitsRequest {
  /** Places that count towards these alone; all without. */
  hitsOf?: readonly string[] | undefined;
}

/** What the index sees in one conversation: its features and the places that count towards them. */
export function marksOfRecord({ hitsOf, ...record }: MarksRequest): ConversationFeatures {
  const hits = hitsOfRecord(record).filter(({ feature }) => hitsOf?.includes(feature) ?? true);
  const kept = keptMessages(messagesOf(record), sideOf(record.kind), PROFILES[record.profile]);
  const turns = kept.filter(({ isUser }) => isUser).length;
  const { features, english } = measureRecord(record, record.profile);
  return { values: features, turns, foreign: isForeign(english), hits };
}
