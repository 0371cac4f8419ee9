import type { ItemDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

export function itemTable(db: Db): ArchiveTable<ItemDraft> {
  const columns = "'item' AS type, item.uid AS id, item.kind, c.uid AS conversation, item.instrument_id AS instrument";
  const byUid = db.prepare<[string], ItemDraft>(
    `SELECT ${columns} FROM item JOIN conversation AS c ON c.id = item.conversation_id WHERE item.uid = ?`,
  );
  const add = db.prepare(`
    INSERT INTO item (uid, kind, conversation_id, instrument_id)
    SELECT ?, ?, id, ? FROM conversation WHERE uid = ?`);
  const content = ({ kind, conversation, instrument }: ItemDraft) => JSON.stringify([kind, conversation, instrument]);

  return {
    rows: () =>
      db
        .prepare<[], ItemDraft>(`
          SELECT ${columns} FROM item JOIN conversation AS c ON c.id = item.conversation_id
          WHERE item.conversation_id IN (SELECT id FROM temp.chosen) ORDER BY item.uid`)
        .iterate(),
    identity: ({ id }) => id,
    content,
    stored({ id }) {
      const known = byUid.get(id);
      return known ? content(known) : null;
    },
    needs: ({ conversation, instrument }) => [
      ['conversation', conversation],
      ['instrument', instrument],
    ],
    has: (id) => byUid.get(id) !== undefined,
    apply: ({ id, kind, conversation, instrument }) => void add.run(id, kind, instrument, conversation),
  };
}
