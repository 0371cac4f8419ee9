import type { Adjudication } from './adjudication.ts';
import type { Revision } from './annotation.ts';
import type { Role, SourceKind, Task } from './conversation.ts';
import type { Instrument } from './instrument.ts';
import type { Json } from './json.ts';
import type { FieldMapping, MappingChange } from './mapping.ts';
import type { StudyRecord } from './study-records.ts';

/** One numbered finding of an import. `place` says where: a key, a line, a byte, a path inside the record. */
export interface ImportIssue {
  severity: 'rejected' | 'repaired' | 'warning';
  /** Stable word, for example `not_an_object`, `unknown_option`, `truncated_file`. */
  code: string;
  file: string;
  place: string;
  message: string;
}

/**
 * One conversation as an importer hands it on. `raw` is the record verbatim (JSON text); everything else is derived
 * from it and can be derived again: `format` names the reader.
 */
export interface ConversationDraft {
  type: 'conversation';
  format: string;
  source: { kind: SourceKind; label: string };
  instanceId: string;
  task: { key: string; domain: string | null } | null;
  batch: number | null;
  run: number | null;
  /** Verbatim, undefined when the record has none: the published scorer tells absent from null. */
  reward: Json | undefined;
  keep: Json | undefined;
  raw: string;
  turns: number;
  userTurns: number;
  words: number;
  messages: number;
  surveyAnswered: number | null;
  /** From an archive only: the study's own id of the conversation, and its flag. */
  archived?: { id: string; flagged: boolean };
}

/** A rater's answers about a human conversation, from a survey-comparable file. */
export interface SurveyDraft {
  type: 'survey';
  label: string;
  /** Key in the file (with `_ann2` / `_ann3`), verbatim. */
  key: string;
  raw: string;
}

export interface TaskDraft extends Task {
  type: 'task';
}

/** Annotation records of a lossless archive. */
export interface AnnotatorDraft {
  type: 'annotator';
  name: string;
  /** ISO 8601. */
  createdAt: string;
}
export interface InstrumentDraft {
  type: 'instrument';
  instrument: Instrument;
}
export interface ItemDraft {
  type: 'item';
  id: string;
  kind: string;
  conversation: string;
  instrument: string;
  /** Of planned items: the second conversation, role, what is repeated, what is expected (JSON), what is announced, the plan. */
  plan?: {
    second: string | null;
    cut: number | null;
    role: 'normal' | 'gold' | 'attention' | 'repeat';
    repeatOf: string | null;
    expected: string | null;
    notice: string | null;
    plan: string | null;
  };
}
export interface AssignmentDraft {
  type: 'assignment';
  item: string;
  annotator: string;
  place: number;
  /** Of planned items: which member stands left, and whether it was taken back. */
  side?: { left: 0 | 1; withdrawn: 0 | 1 };
}
export interface RevisionDraft {
  type: 'revision';
  revision: Revision;
}
export interface AdjudicationDraft {
  type: 'adjudication';
  adjudication: Adjudication;
}
export interface SourceDraft {
  type: 'source';
  kind: SourceKind;
  /** The label as imported; conversations of an archive name their source by it. `label` is what it was renamed to. */
  origin: string;
  label: string;
  terms: string | null;
}
export interface StudyDraft {
  type: 'study';
  name: string;
}

/** A row of a table of ratings: what people answered about one conversation of the study. */
export interface RatingDraft {
  type: 'rating';
  /** Id of an item or conversation, an instance id, or `SOURCE/INSTANCE`. */
  item: string;
  ratings: { annotator: string; question: string; answer: string }[];
}

export type ImportRecord =
  | RatingDraft
  | ConversationDraft
  | SurveyDraft
  | TaskDraft
  | InstrumentDraft
  | AnnotatorDraft
  | ItemDraft
  | AssignmentDraft
  | RevisionDraft
  | AdjudicationDraft
  | SourceDraft
  | StudyDraft
  | StudyRecord;

/** What a person said about one file of several. */
export interface FileChoice {
  /** As the report names it (`ImportFileReport.key`). */
  file: string;
  source?: string | null;
  kind?: SourceKind | null;
}

export interface ImportOptions {
  /** Format id; null = detect from content. */
  format: string | null;
  /** Source label; null = what the data or the file name says. */
  source: string | null;
  /** Who the customer was in formats that do not tell; null = a simulator in runs of τ-bench, else as the mapping says. */
  kind?: SourceKind | null;
  /** What one file is said to be apart from the others; it stands above `source` and `kind`. */
  perFile?: FileChoice[];
  domain: string | null;
  /** What a person set in the mapping of a generic shape; null = as proposed from the data. */
  mapping: MappingChange | null;
  /** Refuse the whole import when any record is rejected. */
  strict: boolean;
  /** Name every record in the report, not only those with a finding. */
  everyRecord: boolean;
}

/** What became of one record, where it stands and why. */
export interface RecordFate {
  file: string;
  place: string;
  /** Source and instance id of a conversation, or what else names the record; null for one that could not be read. */
  id: string | null;
  fate: 'accepted' | 'repaired' | 'duplicate' | 'rejected';
  reason: string | null;
}

export interface ImportFileReport {
  file: string;
  /** The file's name, which no other file of this import has: `runs.json`, then `runs.json#2`. */
  key: string;
  format: string | null;
  source: { kind: SourceKind; label: string } | null;
  /** Sources in it beside that one, where its records name their own. */
  moreSources: number;
  bytes: number;
  records: number;
  accepted: number;
  repaired: number;
  duplicates: number;
  rejected: number;
  conversations: number;
  surveys: number;
  domains: string[];
  tasks: number;
  runs: number;
  messages: number;
  /** Conversations with a 0/1 reward of 1 (greater than 0). */
  successes: number;
  /** Of a generic shape: where its fields were found, and what else could be chosen. */
  mapping: FileMapping | null;
}

export interface FileMapping {
  format: string;
  fields: FieldMapping;
  /** Paths in the first records: of plain values, of lists, of plain values inside messages; values of the role field. */
  plain: string[];
  lists: string[];
  inMessages: string[];
  roles: string[];
  /** The beginning of the first record as this mapping reads it. */
  lines: { role: Role; text: string }[];
}

/** The same object for a dry run (preview) and an import: an import does exactly what its preview showed. */
export interface ImportReport {
  dryRun: boolean;
  files: ImportFileReport[];
  /** Files that could not be read and were left out, or parts of them; an issue says why. */
  unread: string[];
  accepted: number;
  duplicates: number;
  rejected: number;
  repaired: number;
  issues: ImportIssue[];
  /** Issues beyond the first 1,000 are counted here and kept in the study's import log. */
  moreIssues: number;
  /** Every record when asked for, at most 100,000 of them; else empty. */
  records: RecordFate[];
  moreRecords: number;
}
