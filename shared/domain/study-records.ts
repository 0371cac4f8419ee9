import type { SourceKind } from './conversation.ts';

/** What an archive holds of a study's design and its proofs, beside conversations and answers. Times are ISO 8601. */

/** One of the study's own settings, as JSON text. */
export interface SettingDraft {
  type: 'setting';
  name: string;
  value: string;
}
export interface PlanDraft {
  type: 'plan';
  id: string;
  madeAt: string;
  seed: number;
  /** JSON text of what was asked for. */
  options: string;
}
/** What a source is called until the study is unblinded. */
export interface AliasDraft {
  type: 'alias';
  kind: SourceKind;
  origin: string;
  alias: string;
}
export const leakDecisions = ['open', 'redacted', 'excluded', 'accepted'] as const;
export const leakPlaces = ['blind', 'record'] as const;
/** Something in a conversation that tells its source, and what was decided about it. */
export interface LeakDraft {
  type: 'leak';
  conversation: string;
  /** -1 = the whole conversation. */
  position: number;
  /** What the position counts: messages of the record, or of what was shown blind when an older study was scanned. */
  place: (typeof leakPlaces)[number];
  code: string;
  excerpt: string;
  decision: (typeof leakDecisions)[number];
  reason: string | null;
  decidedAt: string | null;
}
export const sessionEvents = ['annotator', 'coordinator', 'unblinded', 'rule'] as const;
/** One entry of the session log. In an archive, answers given before it stand before it. */
export interface EventDraft {
  type: 'event';
  event: (typeof sessionEvents)[number];
  annotator: string | null;
  detail: string | null;
  at: string;
}
/** A packet that was made; its file is elsewhere. */
export interface PacketDraft {
  type: 'packet';
  id: string;
  annotator: string;
  madeAt: string;
  manifestHash: string;
  items: string[];
  state: 'made' | 'withdrawn';
}
/** The public key that an annotator's answers are signed with. */
export interface PinDraft {
  type: 'pin';
  annotator: string;
  publicKey: string;
  fingerprint: string;
  pinnedAt: string;
}
/** Place in its packet's chain and signature of an answer that came in a packet. */
export interface ProofDraft {
  type: 'proof';
  revision: string;
  packet: string;
  prev: string;
  hash: string;
  signature: string;
}

export type StudyRecord =
  | SettingDraft
  | PlanDraft
  | AliasDraft
  | LeakDraft
  | EventDraft
  | PacketDraft
  | PinDraft
  | ProofDraft;
