import type { Message, SourceKind } from '../domain/conversation.ts';
import type { ImportIssue, ImportRecord } from '../domain/import.ts';
import type { Json } from '../domain/json.ts';
import type { FieldMapping, MappingChange } from '../domain/mapping.ts';

/**
 * How a file is cut into records: entries of its one object, elements of its one array, one record a line; an object whose
 * long list is cut into elements, with its other members as entries before or after (`listed`); one record that is the
 * whole file (`single`); or rows of a table, each an object by the names in its head (`rows`).
 */
export type Container = 'entries' | 'elements' | 'lines' | 'listed' | 'single' | 'rows';

/** One record of a file. `raw` is its JSON text verbatim, `value` what that text says. */
export interface RawRecord {
  /** Key of an object's entry, else null. */
  key: string | null;
  /** Place in the file, from 0. */
  index: number;
  raw: string;
  value: Json;
}

/** A finding inside one record. `path` is the place in it (`conversation[3].role`), empty for the record itself. */
export type RecordIssue = Pick<ImportIssue, 'severity' | 'code' | 'message'> & { path: string };

/**
 * What a record became. Without records it was rejected, and a `rejected` issue says why; neither records nor issues:
 * it only frames the file.
 */
export interface Reading {
  records: ImportRecord[];
  issues: RecordIssue[];
}

/** Question -> its options, character for character, each with its ordinal score: what counts as an answer. */
export type SurveyOptions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What the reader of a record knows about its file. `gathered` is what the format's first pass found. */
export interface FileContext<Gathered = unknown> {
  fileName: string;
  /** Source label and domain the person asked for; null = by data or file name. */
  source: string | null;
  /** Who the customer was, where a format's records do not tell (`customer`). */
  kind?: SourceKind | null | undefined;
  domain: string | null;
  survey: SurveyOptions;
  /** Questions that take any text. */
  freeText?: ReadonlySet<string>;
  /** Of a format that proposes one: the proposal with what a person changed. */
  mapping?: FieldMapping | null;
  gathered: Gathered;
  /** Other formats by id: an archive holds records of any of them. */
  formatOf(id: string): Format | undefined;
}

/** The beginning of a file, for telling formats apart. */
export interface FileSample {
  fileName: string;
  container: Container;
  /** The first records, parsed; unreadable ones are left out. */
  records: { key: string | null; value: Json }[];
  /** Keys of an object's entries, a few hundred from its beginning and, once known, its end. */
  keys: string[];
}

/** A first pass over the whole file, for facts that no single record tells. */
export interface Gathering<Gathered> {
  start(): Gathered;
  see(gathered: Gathered, record: RawRecord): void;
  /** Takes over what a file beside or above says about this one. */
  link?(gathered: Gathered, beside: Gathered): void;
  /** Why the file cannot be read with these options; null = it can. */
  objection?(gathered: Gathered, context: Omit<FileContext, 'gathered'>): Objection | null;
}

export interface Objection {
  code: string;
  /** What is missing. */
  message: string;
  /** What to do about it. */
  advice: string;
}

/** The parts of a record that the published User-Sim Index reads; absent members stay absent. */
export interface PublishedEntry {
  conversation: Json[];
  reward?: Json;
  keep?: Json;
  survey?: Json;
}

/** Number of records before the seal, and the SHA-256 (hex) of their lines, each with its line feed. */
export interface Seal {
  records: number;
  sha256: string;
}

/** One way in. A new format is one file with one of these, and one line in registry.ts. */
export interface Format<Gathered = unknown> {
  id: string;
  title: string;
  description: string;
  containers: readonly Container[];
  /**
   * Who the customer was in its records: always the same; either, which the person who imports may say; or what each record
   * says, of its source as well (`recorded`).
   */
  customer: SourceKind | 'either' | 'recorded';
  /** Breaks ties between formats whose content looks the same. */
  fileName: RegExp;
  /** 0 = certainly not, 1 = certainly, from content alone. */
  detect(sample: FileSample): number;
  gather?: Gathering<Gathered>;
  /** Where this file keeps what a study needs, for formats that do not know it by themselves. */
  propose?(sample: FileSample, survey: SurveyOptions): FieldMapping;
  /** The reader of records that were imported with another mapping than the format's own shape. */
  tuned?(change: MappingChange): Format<Gathered>;
  /** What the last record promises of all before it; a file of a sealed format without it is truncated. */
  seal?(last: Json): Seal | null;
  read(record: RawRecord, context: FileContext<Gathered>): Reading;
  /** Messages in parts of a record that `read` accepted; may stop after so many. */
  messages(record: Json, most?: number): Message[];
  /** The same record as the published scorer would read it; null for formats without conversations. */
  published(record: Json): PublishedEntry | null;
}
