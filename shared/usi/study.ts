import type { RawMessage } from './clean.ts';
import type { Features } from './feature-names.ts';
import type { Rewarded } from './rewards.ts';

/** A current, submitted rating of a conversation: question id -> option text. */
export interface AnnotatorRating {
  readonly annotator: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** One annotator's labels on one user turn; a turn that was not shown to the annotator has no record. */
export interface LabelledTurn {
  /** Address of the message in its conversation. */
  readonly position: number;
  readonly annotator: string;
  readonly labels: readonly string[];
  /** An adjudicated record settles its turn. */
  readonly adjudicated?: boolean;
}

/**
 * One scored conversation. `reward`, `keep` and `survey` are verbatim as the data has them (absent = undefined).
 * Either `features` (kept with the study, for the profile in use; null = none) or `messages` must be there.
 */
export interface UsiEntry extends Rewarded {
  /** As the published scorer sees it, for people inside their batch: `airline_3`, `retail_7_2`. See `publishedId`. */
  readonly id: string;
  /** Task by the data's own fields; profile corrected joins on it. Absent: read off the id. */
  readonly task?: string;
  /** Run by the data's own field, from 1; null or absent = the only run. */
  readonly run?: number | null;
  readonly domain?: string | null;
  readonly survey?: unknown;
  readonly messages?: readonly RawMessage[];
  readonly features?: Features | null;
  readonly ratings?: readonly AnnotatorRating[];
  /** Labels on user turns, for the behaviour source `labels`. */
  readonly turnLabels?: readonly LabelledTurn[];
  /** Share of English function words, see `englishShare`; null = too short to judge, absent = not measured. */
  readonly english?: number | null;
  /** The study's own id of the conversation, for drilling down. */
  readonly conversation?: string;
}

/** What a rater said about the human conversation with this id of the human file (`_ann2` / `_ann3` included). */
export interface SurveyRecord {
  readonly id: string;
  readonly survey: unknown;
}

export interface UsiSource {
  readonly label: string;
  /** In file order; of entries with one id the last counts. */
  readonly entries: readonly UsiEntry[];
  /** The simulator's answers about the human conversations; null or absent when there is no such file. */
  readonly surveys?: readonly SurveyRecord[] | null;
}

/** Everything a table is computed from. */
export interface UsiStudy {
  /** Human batches in order, possibly empty; the published data has three. */
  readonly humans: readonly (readonly UsiEntry[])[];
  readonly sources: readonly UsiSource[];
  /** A second human's answers about batch 1 (`human-eval-100`), in file order. */
  readonly secondHuman?: readonly SurveyRecord[] | null;
}
