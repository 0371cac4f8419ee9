import type { AssignmentDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import type { ArchiveTable } from './archive-table.ts';

export function assignmentTable(db: Db): ArchiveTable<AssignmentDraft> {
  const known = db.prepare<[string, string], { place: number }>(`
    SELECT a.place FROM assignment AS a JOIN item ON item.id = a.item_id JOIN annotator ON annotator.id = a.annotator_id
    WHERE item.uid = ? AND annotator.name = ?`);
  const add = db.prepare(`
    INSERT INTO assignment (item_id, annotator_id, place, left_member, withdrawn)
    SELECT item.id, annotator.id, ?, ?, ? FROM item, annotator WHERE item.uid = ? AND annotator.name = ?`);
  const annotators = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM annotator');

  return {
    *rows({ named }) {
      const queue = db.prepare<[number], { item: string; place: number; blind: 0 | 1; left: 0 | 1; withdrawn: 0 | 1 }>(`
        SELECT item.uid AS item, a.place, item.blind, a.left_member AS left, a.withdrawn FROM assignment AS a JOIN item ON item.id = a.item_id
        WHERE a.annotator_id = ? AND item.id IN (SELECT id FROM temp.chosen_item)
        ORDER BY a.place, item.uid`);
      const shown = annotators.all().map(({ id, name }) => ({ id, annotator: named(name) }));
      for (const { id, annotator } of shown.sort((a, b) => (a.annotator < b.annotator ? -1 : 1))) {
        for (const { item, place, blind, left, withdrawn } of queue.iterate(id)) {
          yield { type: 'assignment', item, annotator, place, ...(blind === 1 && { side: { left, withdrawn } }) };
        }
      }
    },
    identity: ({ item, annotator }) => `of ${item} to ${annotator}`,
    content: () => '',
    stored: ({ item, annotator }) => (known.get(item, annotator) ? '' : null),
    needs: ({ item, annotator }) => [
      ['item', item],
      ['annotator', annotator],
    ],
    apply: ({ item, annotator, place, side }) =>
      void add.run(place, side?.left ?? 0, side?.withdrawn ?? 0, item, annotator),
  };
}
