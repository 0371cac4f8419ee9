import type { Db } from './database.ts';

/** A conversation that waits for the full-text index. */
export interface UnindexedConversation {
  id: number;
  format: string;
  raw: string;
}

/** The contentless full-text index: one row per conversation, filled in the background. */
export function searchIndexRepository(db: Db) {
  const waiting = db.prepare<[number, number], UnindexedConversation>(`
    SELECT c.id, c.format, conversation_raw.raw
    FROM conversation AS c JOIN conversation_raw ON conversation_raw.conversation_id = c.id
    WHERE c.indexed = 0 AND c.id > ? AND c.import_id NOT IN (SELECT id FROM import WHERE state = 'staging')
    ORDER BY c.id LIMIT ?`);
  const insert = db.prepare('INSERT INTO message_text (rowid, body) VALUES (?, ?)');
  const merge = db.prepare("INSERT INTO message_text (message_text, rank) VALUES ('merge', ?)");
  const mark = db.prepare(`
    UPDATE conversation SET indexed = 1
    WHERE id = ? AND indexed = 0 AND import_id NOT IN (SELECT id FROM import WHERE state = 'staging')`);

  return {
    /** The next ones behind row `after`. */
    waiting: (after: number, limit: number): UnindexedConversation[] => waiting.all(after, limit),
    /** Does nothing for a conversation that is indexed already, or gone. */
    add(id: number, text: string): void {
      if (mark.run(id).changes > 0) insert.run(id, text);
    },
    /** Merges segments of the index, about so many of its pages; where there are few segments it does nothing. */
    merge(pages: number): void {
      merge.run(pages);
    },
  };
}
