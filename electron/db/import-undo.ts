import type { Db } from './database.ts';

/** Tables of an import's own: they go with it. Whatever else refers to a conversation is somebody's work. */
const own: ReadonlySet<string> = new Set(['conversation_raw', 'feature']);

/** Taking a finished import back: it becomes one that did not come to its end, which the sweep clears away. */
export function importUndo(db: Db) {
  const format = db.prepare<[number], { format: string }>('SELECT format FROM import WHERE id = ?');
  const referring = db.prepare<[], { name: string; column: string }>(`
    SELECT t.name, f."from" AS "column" FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f
    WHERE t.type = 'table' AND f."table" = 'conversation'`);
  const release = (['source', 'task'] as const).map((table) =>
    db.prepare(`
      UPDATE ${table} SET import_id = NULL WHERE import_id = @id AND EXISTS (
        SELECT 1 FROM conversation AS c WHERE c.${table}_id = ${table}.id AND c.import_id <> @id)`),
  );
  const unfinish = db.prepare("UPDATE import SET state = 'staging' WHERE id = ?");

  return {
    formatOf: (id: number): string => format.get(id)?.format ?? '',
    /** Conversations of the import that somebody has worked with: rated, judged, paired. */
    workedOn(id: number): number {
      const conversations = new Set<number>();
      for (const { name, column } of referring.all()) {
        if (own.has(name)) continue;
        const rows = db.prepare<[number], { id: number }>(`
          SELECT DISTINCT c.id FROM conversation AS c JOIN "${name}" AS r ON r."${column}" = c.id WHERE c.import_id = ?`);
        for (const row of rows.all(id)) conversations.add(row.id);
      }
      return conversations.size;
    },
    /** In one transaction: nothing of the import is visible any more. Sources and tasks that others use stay. */
    unfinish(id: number): void {
      for (const statement of release) statement.run({ id });
      unfinish.run(id);
    },
  };
}
