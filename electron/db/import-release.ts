import type { AdjudicationDraft, ImportRecord, RevisionDraft } from '../../shared/domain/import.ts';
import { adjudicationRepository } from './adjudications.ts';
import { annotatorRepository } from './annotators.ts';
import type { Db } from './database.ts';
import { type HeldRating, importRatings } from './import-ratings.ts';
import { importStaging } from './import-staging.ts';
import { revisionRepository } from './revisions.ts';
import { studyMetaRepository } from './study-meta.ts';

/** Applies the records that waited for an import's last transaction: what touches existing rows or the append-only log. */
export function importRelease(db: Db) {
  const held = db.prepare<[number, number], { n: number; record: string }>(
    'SELECT n, record FROM import_staged WHERE import_id = ? AND n > ? ORDER BY n LIMIT 1000',
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
  const adjudications = adjudicationRepository(db);
  const meta = studyMetaRepository(db);
  const rate = importRatings(db);

  function append({ revision }: RevisionDraft): void {
    const item = itemRow.get(revision.item);
    const annotator = annotators.id(revision.annotator);
    if (!item || annotator === null) throw new Error(`revision ${revision.id} has lost its item or annotator`);
    revisions.append(item.id, annotator, revision);
  }

  function decide({ adjudication }: AdjudicationDraft): void {
    const item = itemRow.get(adjudication.item);
    if (!item) throw new Error(`adjudication ${adjudication.id} has lost its item`);
    adjudications.append(item.id, adjudication);
  }

  function apply(record: ImportRecord): void {
    if (record.type === 'rating') rate(record as HeldRating);
    else if (record.type === 'study') meta.set('name', record.name);
    else if (record.type === 'task') staging.fillTask(record);
    else if (record.type === 'instrument') addInstrument.run(record.instrument.id, JSON.stringify(record.instrument));
    else if (record.type === 'annotator') annotators.ensure(record.name, record.createdAt);
    else if (record.type === 'item') addItem.run(record.id, record.kind, record.instrument, record.conversation);
    else if (record.type === 'assignment') assign.run(record.place, record.item, record.annotator);
    else if (record.type === 'revision') append(record);
    else if (record.type === 'adjudication') decide(record);
    else throw new Error(`a ${record.type} does not wait for the last transaction`);
  }

  return {
    /** Inside the last transaction. */
    release(importId: number): void {
      for (let after = -1; ; ) {
        const page = held.all(importId, after);
        if (page.length === 0) break;
        for (const { n, record } of page) {
          apply(JSON.parse(record) as ImportRecord);
          after = n;
        }
      }
      clear.run(importId);
    },
  };
}
