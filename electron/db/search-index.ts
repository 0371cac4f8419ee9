import type { Db } from './database.ts';

/** A conversation that waits for the full-text index. */
export interface UnindexedConversation {
  id: number;
  format: string;
  raw: string;
}

/** The contentless full-text index: one row per conversation, filled in the background. */
export function searchIndexRepository(db: Db) {
  const waiting = db.prepare<[number], UnindexedConversation>(`
    SELECT c.id, c.format, conversation_raw.raw
    FROM visible_conversation AS c JOIN conversation_raw ON conversation_raw.conversation_id = c.id
    WHERE c.indexed = 0 ORDER BY c.id LIMIT ?`);
  const insert = db.prepare('INSERT INTO message_text (rowid, body) VALUES (?, ?)');
  const mark = db.prepare('UPDATE conversation SET indexed = 1 WHERE id = ?');

  return {
    waiting: (limit: number): UnindexedConversation[] => waiting.all(limit),
    add(id: number, text: string): void {
      insert.run(id, text);
      mark.run(id);
    },
  };
}
