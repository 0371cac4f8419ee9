import type { ItemForm, ItemProgress, Revision } from '../domain/annotation.ts';
import type { ConversationDetail, ConversationSummary, Source, Task } from '../domain/conversation.ts';
import type { ImportIssue, ImportReport } from '../domain/import.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { AgreementSummary } from './agreement-view.ts';
import type { CommandName } from './commands.ts';
import type { ConversationFilter } from './inputs.ts';
import type { CalibrationView, UsiExplanation, UsiView } from './usi-view.ts';

export interface AppInfo {
  version: string;
  host: 'electron' | 'loopback' | 'cli';
  study: StudyInfo | null;
  /** True when the host itself shows file dialogs; otherwise the app shows the listing of `files.list`. */
  dialogs: boolean;
}

export interface Settings {
  theme: 'system' | 'light' | 'dark' | 'contrast';
  textSize: number;
  density: 'comfortable' | 'compact';
  language: 'en' | 'de';
  keyHints: boolean;
  keys: Record<string, string>;
  annotator: string | null;
  filters: SavedFilter[];
}

export interface SavedFilter {
  name: string;
  filter: ConversationFilter;
  /** File of the study that it belongs to; null when it makes sense in any. */
  study: string | null;
}

export interface RecentStudy {
  /** Path, for display. */
  file: string;
  /** File reference for `study.open` and `recent.forget`. */
  ref: string;
  name: string;
  /** ISO 8601. */
  openedAt: string;
  exists: boolean;
}

/**
 * A folder inside the root. `ref` is what a command takes as file reference; `dir` and `parent` are what `files.list`
 * takes ('' is the root itself). A file that is still to be made has the reference `<dir>/<name>`.
 */
export interface FileListing {
  dir: string;
  parent: string | null;
  entries: { name: string; ref: string; kind: 'folder' | 'file'; bytes: number; study: boolean }[];
}

/** What the system dialog gave; empty when it was cancelled. */
export interface ChosenFiles {
  files: { name: string; ref: string }[];
}

export interface StudyInfo {
  name: string;
  file: string;
  readOnly: boolean;
  /** Why it is read-only, in words; null when it is not. */
  notice: string | null;
  conversations: number;
  messages: number;
  sources: Record<string, number>;
  tasks: number;
  ratings: number;
  annotators: number;
  surveys: number;
  /** Conversations whose text is not in the search index yet. */
  unindexed: number;
}

export interface StudyOverview {
  done: { annotator: string; submitted: number; skipped: number; draft: number; pending: number }[];
  sources: {
    id: number;
    conversations: number;
    tasks: number;
    runs: number;
    surveys: number;
    successRate: number | null;
  }[];
  /** Stable words with numbers; the renderer has the sentences. */
  notices: { code: string; severity: 'info' | 'warning'; values: Record<string, string | number> }[];
}

export interface SearchHit {
  position: number;
  before: string;
  match: string;
  after: string;
}

export interface ConversationPage {
  rows: (ConversationSummary & { hit: SearchHit | null })[];
  /** Opaque position after the last row; null at the end. */
  next: string | null;
  total: number;
  /** False when counting stopped early: show `total` with a plus sign. */
  totalExact: boolean;
  milliseconds: number;
}

export interface ConversationFacets {
  sources: { id: number; count: number }[];
  domains: { domain: string; count: number }[];
  runs: number[];
  batches: number[];
  maxTurns: number;
}

export interface TaskRow extends Task {
  human: number;
  simulator: number;
}

export interface AnnotatorRow {
  name: string;
  items: number;
  submitted: number;
}

export interface ItemOpened {
  form: ItemForm;
  conversation: ConversationDetail;
}

export interface ImportLogEntry {
  id: string;
  file: string;
  format: string;
  at: string;
  accepted: number;
  duplicates: number;
  rejected: number;
  repaired: number;
}

export interface ExportFormat {
  id: string;
  title: string;
  description: string;
}

export interface ExportResult {
  /** `ref` is a path (CLI, Electron) or a download address (loopback). */
  files: { name: string; ref: string; bytes: number }[];
  counts: Record<string, number>;
}

export interface FeatureHit {
  position: number;
  feature: string;
  term: string;
  start: number;
  end: number;
}

/** `values` is null when the conversation has no features (no user turn left). */
export interface ConversationFeatures {
  values: Record<string, number> | null;
  hits: FeatureHit[];
}

export interface Outputs {
  'app.info': AppInfo;
  'settings.get': Settings;
  'settings.set': Settings;
  'recent.list': RecentStudy[];
  'recent.forget': RecentStudy[];
  'files.list': FileListing;
  'files.choose': ChosenFiles;
  'study.create': StudyInfo;
  'study.open': StudyInfo;
  'study.sample': StudyInfo;
  'study.close': null;
  'study.info': StudyInfo;
  'study.overview': StudyOverview;
  'sources.list': Source[];
  'source.update': Source[];
  'import.preview': ImportReport;
  'import.run': ImportReport;
  'imports.list': ImportLogEntry[];
  'imports.issues': { issues: ImportIssue[]; next: number | null };
  'job.cancel': { cancelled: boolean };
  'conversations.page': ConversationPage;
  'conversations.facets': ConversationFacets;
  'conversation.get': ConversationDetail;
  'conversation.flag': null;
  'conversation.features': ConversationFeatures;
  'tasks.list': TaskRow[];
  'task.conversations': ConversationSummary[];
  'instrument.get': Instrument;
  'annotators.list': AnnotatorRow[];
  'annotator.add': AnnotatorRow[];
  'items.add': { items: number; assignments: number };
  'item.resolve': ItemProgress;
  'items.queue': ItemProgress[];
  'item.form': ItemOpened;
  'item.set': ItemForm;
  'item.submit': ItemForm;
  'item.skip': ItemForm;
  'item.reopen': ItemForm;
  'item.undo': ItemForm;
  'item.redo': ItemForm;
  'item.history': Revision[];
  'usi.table': UsiView;
  'usi.explain': UsiExplanation;
  'usi.calibration': CalibrationView;
  'agreement.summary': AgreementSummary;
  'export.formats': ExportFormat[];
  'export.run': ExportResult;
}

/** Compile-time check: every command has an output and every output a command. */
type Unmatched = Exclude<CommandName, keyof Outputs> | Exclude<keyof Outputs, CommandName>;
export type EveryCommandHasAnOutput = Unmatched extends never ? true : never;
export const everyCommandHasAnOutput: EveryCommandHasAnOutput = true;

export type Output<Name extends CommandName> = Outputs[Name];
