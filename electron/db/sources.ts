import type { Source } from '../../shared/domain/conversation.ts';
import type { Db } from './database.ts';

const columns = 'id, kind, label, position, terms';

/** Human groups and simulators, in the order of import. */
export function sourceRepository(db: Db) {
  const list = db.prepare<[], Source>(`SELECT ${columns} FROM visible_source ORDER BY position, id`);
  const byId = db.prepare<[number], Source>(`SELECT ${columns} FROM visible_source WHERE id = ?`);
  const byLabel = db.prepare<[string, string], Source>(
    `SELECT ${columns} FROM visible_source WHERE kind = ? AND label = ?`,
  );
  const update = db.prepare('UPDATE source SET label = ?, terms = ? WHERE id = ?');

  return {
    list: (): Source[] => list.all(),
    byId: (id: number): Source | null => byId.get(id) ?? null,
    byLabel: (kind: Source['kind'], label: string): Source | null => byLabel.get(kind, label) ?? null,
    update: ({ id, label, terms }: Pick<Source, 'id' | 'label' | 'terms'>): void => void update.run(label, terms, id),
  };
}
