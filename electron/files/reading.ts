import type {
  ConversationDraft,
  FileMapping,
  ImportIssue,
  ImportOptions,
  ImportRecord,
} from '../../shared/domain/import.ts';
import type { ByteSource } from './byte-source.ts';

/** `strict`: a file that cannot be read stops everything; otherwise it is named and the others are read. */
export type ReadOptions = Pick<ImportOptions, 'format' | 'source' | 'domain' | 'mapping'> &
  Partial<Pick<ImportOptions, 'kind' | 'perFile' | 'strict'>>;

/** A file to read. One that was found in a folder is passed over when it is of no known format; a picked one is not. */
export interface InputFile {
  source: ByteSource;
  picked: boolean;
}

/** What the first pass over a file found out. */
export interface FileFacts {
  /** Place among the files read, from 0. */
  index: number;
  name: string;
  /** `name`, told apart from others of that name. */
  key: string;
  format: string;
  /** SHA-256 (hex) of the content as UTF-8, unpacked. */
  sha256: string;
  bytes: number;
  issues: ImportIssue[];
  mapping: FileMapping | null;
}

/**
 * A conversation on its way into a study: its record as UTF-8 bytes, which cross threads and reach the file as they are, and
 * what they hash to (conversationHash).
 */
export interface ReadConversation extends Omit<ConversationDraft, 'raw'> {
  raw: Uint8Array;
  hash: Uint8Array;
}

export type ReadDraft = ReadConversation | Exclude<ImportRecord, ConversationDraft>;

/** What one record of a file became. Without drafts it was rejected, and an issue says why. */
export interface ReadRecord {
  place: string;
  drafts: ReadDraft[];
  issues: ImportIssue[];
}

/**
 * Reading in order: files are checked (progress, skipped), then each is announced and its records follow. `bytes` holds those
 * of a group's conversations.
 */
export type ReaderEvent =
  | { kind: 'progress'; phase: 'check' | 'read'; done: number; total: number }
  | { kind: 'skipped'; issue: ImportIssue }
  | { kind: 'file'; file: FileFacts }
  | { kind: 'records'; records: ReadRecord[]; bytes: Uint8Array<ArrayBuffer> };
