import type { ErrorEnvelope } from '../../domain/errors.ts';
import type { MappingChange } from '../../domain/mapping.ts';
import type { ConversationFilter } from '../inputs.ts';
import type { StudyInfo } from './study.ts';

export interface AppInfo {
  version: string;
  host: 'electron' | 'loopback' | 'cli';
  study: StudyInfo | null;
  /** True when the host itself shows file dialogs; otherwise the app shows the listing of `files.list`. */
  dialogs: boolean;
  /** What could not be opened from outside before this page was there; told once. */
  notice: ErrorEnvelope | null;
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
  mappings: SavedMapping[];
}

/** Where a lab's own files keep what a study needs, under a name. */
export interface SavedMapping {
  name: string;
  format: string;
  mapping: MappingChange;
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
 * A folder inside the root. `study`: a study or a packet by its name. `ref` is what a command takes as file reference; `dir` and `parent` are what `files.list`
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

/** A backup that was made by itself. */
export interface BackupRow {
  study: string;
  /** Path of the study that it is of, for display. */
  original: string;
  /** File reference for `backup.restore`. */
  ref: string;
  /** ISO 8601. */
  at: string;
  bytes: number;
}

export interface HostOutputs {
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
  'backup.list': BackupRow[];
  'backup.restore': StudyInfo;
  'study.close': null;
}
