import type { AnnotatorRow } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';

export function annotatorRepository(db: Db) {
  const list = db.prepare<[], Omit<AnnotatorRow, 'blind'> & { blindItems: number; blindSubmitted: number }>(`
    SELECT annotator.name, count(item.id) AS items, count(done.item_id) AS submitted,
      count(item.id) FILTER (WHERE item.blind = 1) AS blindItems,
      count(done.item_id) FILTER (WHERE item.blind = 1) AS blindSubmitted
    FROM annotator
    LEFT JOIN assignment ON assignment.annotator_id = annotator.id AND assignment.withdrawn = 0
    LEFT JOIN item ON item.id = assignment.item_id
    LEFT JOIN current_value AS done ON done.item_id = item.id AND done.annotator_id = annotator.id
      AND done.field = 'state' AND done.value ->> '$.state' = 'submitted'
    GROUP BY annotator.id ORDER BY annotator.id`);
  const byName = db.prepare<[string], { id: number }>('SELECT id FROM annotator WHERE name = ?');
  const add = db.prepare('INSERT INTO annotator (name, created_at) VALUES (?, ?)');

  return {
    list: (): AnnotatorRow[] =>
      list.all().map(({ blindItems, blindSubmitted, ...row }) => ({
        ...row,
        blind: { items: blindItems, submitted: blindSubmitted },
      })),
    id: (name: string): number | null => byName.get(name)?.id ?? null,
    /** @returns the annotator's row id, new or old */
    ensure(name: string, at: string): number {
      return byName.get(name)?.id ?? Number(add.run(name, at).lastInsertRowid);
    },
  };
}
