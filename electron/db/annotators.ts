import type { AnnotatorRow } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';

export function annotatorRepository(db: Db) {
  const list = db.prepare<[], AnnotatorRow>(`
    SELECT annotator.name,
      (SELECT count(*) FROM assignment WHERE annotator_id = annotator.id) AS items,
      (SELECT count(*) FROM assignment JOIN current_value AS v
         ON v.item_id = assignment.item_id AND v.annotator_id = assignment.annotator_id AND v.field = 'state'
       WHERE assignment.annotator_id = annotator.id AND v.value ->> '$.state' = 'submitted') AS submitted
    FROM annotator ORDER BY annotator.id`);
  const byName = db.prepare<[string], { id: number }>('SELECT id FROM annotator WHERE name = ?');
  const add = db.prepare('INSERT INTO annotator (name, created_at) VALUES (?, ?)');

  return {
    list: (): AnnotatorRow[] => list.all(),
    id: (name: string): number | null => byName.get(name)?.id ?? null,
    /** @returns the annotator's row id, new or old */
    ensure(name: string, at: string): number {
      return byName.get(name)?.id ?? Number(add.run(name, at).lastInsertRowid);
    },
  };
}
