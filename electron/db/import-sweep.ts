import type { Db } from './database.ts';

/** Rows of an import that did not come to its end, in an order that breaks no reference. */
const tables = [
  ['conversation_raw', 'conversation_id IN (SELECT id FROM conversation WHERE import_id = @id)'],
  ['feature', 'conversation_id IN (SELECT id FROM conversation WHERE import_id = @id)'],
  ['conversation', 'import_id = @id'],
  ['survey', 'import_id = @id'],
  ['task', 'import_id = @id'],
  ['source', 'import_id = @id'],
  ['import_staged', 'import_id = @id'],
  ['import_issue', 'import_id = @id'],
] as const;

/** Clears away imports that were cancelled or cut off, in pieces, so that other commands are served in between. */
export function importSweep(db: Db) {
  const unfinished = db.prepare<[], { id: number }>("SELECT id FROM import WHERE state = 'staging' ORDER BY id");
  const remove = tables.map(([table, rows]) => {
    const key = table === 'import_staged' || table === 'import_issue' ? 'n' : table === 'feature' ? null : 'rowid';
    const piece = key ? ` AND ${key} IN (SELECT ${key} FROM ${table} WHERE ${rows} LIMIT @limit)` : '';
    return db.prepare(`DELETE FROM ${table} WHERE ${rows}${piece}`);
  });
  const indexed = 'SELECT id FROM conversation WHERE import_id = @id AND indexed = 1 ORDER BY id LIMIT @limit';
  const unindex = db.prepare(`DELETE FROM message_text WHERE rowid IN (${indexed})`);
  const unmark = db.prepare(`UPDATE conversation SET indexed = 0 WHERE id IN (${indexed})`);
  const removeImport = db.prepare("DELETE FROM import WHERE id = ? AND state = 'staging'");

  return {
    unfinished: (): number[] => unfinished.all().map(({ id }) => id),
    /** Deletes at most about `limit` rows of each table. @returns true when the import is gone */
    piece(id: number, limit: number): boolean {
      unindex.run({ id, limit });
      if (unmark.run({ id, limit }).changes >= limit) return false;
      for (const statement of remove) {
        const deleted = statement.run({ id, limit }).changes;
        if (deleted >= limit) return false;
      }
      removeImport.run(id);
      return true;
    },
  };
}
