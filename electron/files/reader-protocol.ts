import type { ErrorEnvelope } from '../../shared/domain/errors.ts';
import type { ReaderEvent, ReadOptions } from './reading.ts';

/** What the reader thread is started with. Paths, since only they cross to another thread. */
export interface ReaderTask {
  files: { path: string; picked: boolean }[];
  options: ReadOptions;
}

/** From the thread. It waits for `more` after each group of records, so that it never runs far ahead. */
export type ReaderMessage =
  | { kind: 'event'; event: ReaderEvent }
  | { kind: 'end' }
  | { kind: 'failed'; error: ErrorEnvelope };

/** Groups of records under way at most. */
export const groupsAhead = 4;
