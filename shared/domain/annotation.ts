import type { ConversationId, ItemId, RevisionId } from './ids.ts';
import type { Json } from './json.ts';

/**
 * What an annotator sees: one conversation (`rating`, `single`, `labels`), two of one task side by side (`pair`, `graded`,
 * `preference`), or a shared beginning with two candidates for the next user turn (`next-turn`). What is asked about it is the
 * item's instrument.
 */
export type ItemKind = 'rating' | 'pair' | 'graded' | 'single' | 'next-turn' | 'preference' | 'labels';

/** Pending: nothing answered. Draft: something answered. Skipped carries its reason in the log. */
export type ItemState = 'pending' | 'draft' | 'submitted' | 'skipped';

/**
 * One append-only entry of the annotation log. `field` is what it sets:
 *   `answer:<question id>`   option text or free text; null clears
 *   `evidence:<question id>` list of EvidenceSpan
 *   `comment:<position>`     text on a turn; null removes
 *   `tags:<question id>`     list of option texts of a question that takes several
 *   `labels:<position>`      list of label ids on a user turn
 *   `time:<session>`         WorkTime of one sitting
 *   `state`                  {state, reason?}
 * The current value of a field is the entry with the highest (lamport, author, id). Undo and redo append too:
 * `undoes` / `redoes` name the entry whose effect they take back or restore.
 */
export interface Revision {
  id: RevisionId;
  item: ItemId;
  annotator: string;
  /** Installation and annotator: who wrote it, where. */
  author: string;
  lamport: number;
  field: string;
  value: Json;
  undoes: RevisionId | null;
  redoes: RevisionId | null;
  instrument: string;
  /** Wall clock, ISO 8601; for display only, never for order. */
  at: string;
  /** Where a blind answer names places: by its name, what was shown (shared/blinding/shape.ts), whose messages they count. */
  shape?: string;
}

export interface EvidenceSpan {
  position: number;
  start: number;
  end: number;
  quote: string;
}

/** What an annotator's form shows: folded from the log. */
export interface Answers {
  answers: Record<string, string>;
  evidence: Record<string, EvidenceSpan[]>;
  comments: Record<string, string>;
  /** Tag question -> chosen options; turn (`3`, or `A:3` on two sides) -> label ids. */
  tags: Record<string, string[]>;
  labels: Record<string, string[]>;
}

export interface ItemProgress {
  id: ItemId;
  kind: ItemKind;
  conversation: ConversationId;
  /** Place in this annotator's order, from 0. */
  place: number;
  state: ItemState;
  answered: number;
  /** Made by a plan: worked on blind. */
  blind: boolean;
}

export interface ItemForm extends Answers {
  id: ItemId;
  annotator: string;
  state: ItemState;
  skipReason: string | null;
  canUndo: boolean;
  canRedo: boolean;
  /** ISO 8601 time of the latest entry, for "saved 12:03:05"; null when nothing was answered. */
  savedAt: string | null;
  revisions: number;
  /** Seconds of reading and work that are recorded, over all sittings. */
  seconds: number;
}
