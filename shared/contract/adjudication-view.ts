import type { EvidenceSpan } from '../domain/annotation.ts';
import type { ConversationSummary } from '../domain/conversation.ts';

/** What one annotator said about one question of one item. */
export interface SaidRating {
  annotator: string;
  label: string;
  /** Agreement score of the label. */
  code: number;
  /**
   * `turn`: its number as the replay counts, null where nothing is said there. `position` is null where nobody can tell any more
   * what a blind answer was about.
   */
  evidence: (Omit<EvidenceSpan, 'position'> & { position: number | null; turn: number | null })[];
  comments: { position: number | null; turn: number | null; text: string }[];
}

/** One question of one item on which annotators differ. */
export interface AdjudicationEntry {
  item: string;
  task: string | null;
  /** Of the conversation; it tells nothing of the source. */
  id: string;
  /** Null while the study is blind, as with judgements: then it stands under the `alias` of its source. */
  conversation: ConversationSummary | null;
  alias: string | null;
  dimension: string;
  /** Largest minus smallest rating, as a share of the scale. */
  spread: number;
  /** Lowest first. */
  ratings: SaidRating[];
  /** In force; `changed`: a rating has changed or come since, so that it is open again. */
  decision: { value: string; reason: string; by: string; at: string; changed: boolean } | null;
}

/** A page of disagreements, widest first. */
export interface AdjudicationQueue {
  entries: AdjudicationEntry[];
  /** In the asked-for state. */
  total: number;
  open: number;
  decided: number;
}
