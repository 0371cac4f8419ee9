import type { SourceKind } from '../../../shared/domain/conversation.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { publishedEntryOf } from '../../../shared/formats/registry.ts';
import type { ConversationKind, RawMessage } from '../../../shared/usi/clean.ts';
import type { Features } from '../../../shared/usi/feature-names.ts';
import { extractFeatures } from '../../../shared/usi/features.ts';
import { englishShare } from '../../../shared/usi/language.ts';
import { LEXICON_VERSION } from '../../../shared/usi/lexicon.ts';
import { PROFILES, type ProfileName } from '../../../shared/usi/profile.ts';

/** What the index needs of a record: its features (null = no user turn is left) and the participant's survey. */
export interface Measurement {
  features: Features | null;
  survey?: Json;
  /** Share of English function words; null = too short to judge. */
  english?: number | null;
}

export interface RecordToMeasure {
  id: number;
  kind: SourceKind;
  format: string;
  raw: string;
}

export const measurementKind = 'usi';

/** Measurements are kept under this; another lexicon or profile measures anew. */
export function measurementVersion(profile: ProfileName): string {
  return `${LEXICON_VERSION}/${profile}/2`;
}

/** How the index cleans the conversations of a source. */
export function sideOf(kind: SourceKind): ConversationKind {
  return kind === 'human' ? 'human' : 'llm';
}

export function measureRecord({ kind, format, raw }: Omit<RecordToMeasure, 'id'>, profile: ProfileName): Measurement {
  const entry = publishedEntryOf(format, raw);
  if (!entry) return { features: null };
  const { conversation, survey } = entry;
  const messages = conversation as RawMessage[];
  const side = sideOf(kind);
  const features = extractFeatures(messages, side, PROFILES[profile]);
  const english = features && englishShare(messages, side, PROFILES[profile]);
  return survey === undefined ? { features, english } : { features, english, survey };
}

/** The same for many, as JSON text: what is stored. */
export function measureRecords({ records, profile }: { records: RecordToMeasure[]; profile: ProfileName }) {
  return records.map((record) => ({ id: record.id, data: JSON.stringify(measureRecord(record, profile)) }));
}
