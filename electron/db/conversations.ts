import type { ConversationSummary } from '../../shared/domain/conversation.ts';
import { type ConversationRow, summaryColumns, summaryJoins, summaryOf } from './conversation-row.ts';
import type { Db } from './database.ts';

/** One conversation with its verbatim record and where it came from. */
export interface StoredConversation {
  rowId: number;
  summary: ConversationSummary;
  format: string;
  fileName: string;
  raw: string;
}

interface StoredRow extends ConversationRow {
  format: string;
  file: string;
  raw: string;
}

/** Single conversations and those of one task. Rows of an unfinished import are invisible. */
export function conversationRepository(db: Db) {
  const from = `FROM visible_conversation AS c ${summaryJoins}`;
  const byUid = db.prepare<[string], StoredRow>(`
    SELECT ${summaryColumns}, c.format, import.file, conversation_raw.raw ${from}
    JOIN import ON import.id = c.import_id
    JOIN conversation_raw ON conversation_raw.conversation_id = c.id
    WHERE c.uid = ?`);
  const byRow = db.prepare<[number], ConversationRow>(`SELECT ${summaryColumns} ${from} WHERE c.id = ?`);
  const rowId = db.prepare<[string], { id: number }>('SELECT id FROM visible_conversation WHERE uid = ?');
  const record = db.prepare<[number], { format: string; raw: string }>(`
    SELECT c.format, conversation_raw.raw
    FROM conversation AS c JOIN conversation_raw ON conversation_raw.conversation_id = c.id WHERE c.id = ?`);
  const ofTask = db.prepare<[string], ConversationRow>(`
    SELECT ${summaryColumns} ${from} WHERE task.key = ?
    ORDER BY source.kind, source.position, c.batch, c.run, c.ordinal`);
  const ofInstance = db.prepare<[string], ConversationRow>(`
    SELECT ${summaryColumns} ${from} WHERE c.instance_id = ? ORDER BY source.position, c.ordinal`);
  const flag = db.prepare('UPDATE conversation SET flagged = ? WHERE id = ?');

  return {
    byUid(uid: string): StoredConversation | null {
      const row = byUid.get(uid);
      return row
        ? { rowId: row.id, summary: summaryOf(row), format: row.format, fileName: row.file, raw: row.raw }
        : null;
    },
    byRow(id: number): ConversationSummary | null {
      const row = byRow.get(id);
      return row ? summaryOf(row) : null;
    },
    rowId: (uid: string): number | null => rowId.get(uid)?.id ?? null,
    /** The verbatim record of a row. */
    record: (id: number): { format: string; raw: string } => record.get(id) as { format: string; raw: string },
    ofTask: (key: string): ConversationSummary[] => ofTask.all(key).map(summaryOf),
    ofInstance: (instanceId: string): ConversationSummary[] => ofInstance.all(instanceId).map(summaryOf),
    flag: (id: number, flagged: boolean): void => void flag.run(flagged ? 1 : 0, id),
  };
}
