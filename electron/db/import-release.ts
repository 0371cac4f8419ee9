import type { ImportRecord, RevisionDraft } from '../../shared/domain/import.ts';
import { annotatorRepository } from './annotators.ts';
import type { Db } from './database.ts';
import { importStaging } from './import-staging.ts';
import { revisionRepository } from './revisions.ts';
import { studyMetaRepository } from './study-meta.ts';

/** Applies the records that waited for an import's last transaction: what touches existing rows or the append-only log. */
export function importRelease(db: Db) {
  const held = db.prepare<[number], { record: string }>(
    'SELECT record FROM import_staged WHERE import_id = ? ORDER BY n',
  );
  const clear = db.prepare('DELETE FROM import_staged WHERE import_id = ?');
  const addInstrument = db.prepare('INSERT INTO instrument (id, definition) VALUES (?, ?)');
  const addItem = db.prepare(`
    INSERT INTO item (uid, kind, conversation_id, instrument_id)
    SELECT ?, ?, id, ? FROM conversation WHERE uid = ?`);
  const assign = db.prepare(`
    INSERT INTO assignment (item_id, annotator_id, place)
    SELECT item.id, annotator.id, ? FROM item, annotator WHERE item.uid = ? AND annotator.name = ?`);
  const itemRow = db.prepare<[string], { id: number }>('SELECT id FROM item WHERE uid = ?');
  const staging = importStaging(db);
  const annotators = annotatorRepository(db);
  const revisions = revisionRepository(db);
  const meta = studyMetaRepository(db);

  function apply(record: ImportRecord): void {
    switch (record.type) {
      case 'study':
        return meta.set('name', record.name);
      case 'task':
        return staging.fillTask(record);
      case 'instrument':
        return void addInstrument.run(record.instrument.id, JSON.stringify(record.instrument));
      case 'annotator':
        return void annotators.ensure(record.name, record.createdAt);
      case 'item':
        return void addItem.run(record.id, record.kind, record.instrument, record.conversation);
      case 'assignment':
        return void assign.run(record.place, record.item, record.annotator);
      case 'revision':
        return append(record);
      default:
        throw new Error(`a ${record.type} does not wait for the last transaction`);
    }
  }

  function append({ revision }: RevisionDraft): void {
    const item = itemRow.get(revision.item);
    const annotator = annotators.id(revision.annotator);
    if (!item || annotator === null) throw new Error(`revision ${revision.id} has lost its item or annotator`);
    revisions.append(item.id, annotator, revision);
  }

  return {
    /** Inside the last transaction. */
    release(importId: number): void {
      for (const { record } of held.iterate(importId)) apply(JSON.parse(record) as ImportRecord);
      clear.run(importId);
    },
  };
}
