import { messagesOf } from '../../../shared/formats/registry.ts';
import type { Db } from '../../db/database.ts';
import { searchIndexRepository } from '../../db/search-index.ts';
import { spokenTurns, turnSeparator } from './spoken-text.ts';

/** What is searched of a conversation, by its row. */
export interface SearchText {
  id: number;
  text: string;
}

const batchRows = 200;

/** Where the texts of conversations that are not indexed yet come from, in order of their rows. */
export interface SearchTexts {
  /** The next ones behind row `after`; empty at the end. */
  next(after: number): Promise<SearchText[]>;
  close(): Promise<void>;
}

/** In the thread that asks; for tests and for hosts that have nothing else to serve. */
export function inlineSearchTexts(db: Db): SearchTexts {
  const read = searchTextReader(db);
  return { next: async (after) => read(after), close: async () => undefined };
}

export function searchTextReader(db: Db): (after: number) => SearchText[] {
  const { waiting } = searchIndexRepository(db);
  return (after) => waiting(after, batchRows).map(({ id, format, raw }) => ({ id, text: searchText(format, raw) }));
}

/** A record that its format's reader cannot read any more has no searchable text; the study stays usable. */
function searchText(format: string, raw: string): string {
  try {
    return spokenTurns(messagesOf(format, raw))
      .map(({ text }) => text)
      .join(turnSeparator);
  } catch {
    return '';
  }
}
