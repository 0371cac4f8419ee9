import type { Revision } from '../../shared/domain/annotation.ts';
import { type ItemId, itemId, type RevisionId, revisionId } from '../../shared/domain/ids.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { Db } from './database.ts';

interface RevisionRow extends Omit<Revision, 'id' | 'item' | 'value' | 'shape'> {
  shape: string | null;
  id: string;
  item: string;
  value: string;
}

/** The append-only log of annotations. */
export function revisionRepository(db: Db) {
  const insert = db.prepare(`
    INSERT INTO revision (uid, item_id, annotator_id, author, lamport, field, value, undoes, redoes, instrument_id, at, shape)
    VALUES (@id, @itemRow, @annotatorRow, @author, @lamport, @field, @value, @undoes, @redoes, @instrument, @at, @shape)`);
  const log = db.prepare<[number, number], RevisionRow>(`
    SELECT r.uid AS id, item.uid AS item, annotator.name AS annotator, r.author, r.lamport, r.field, r.value, r.undoes,
      r.redoes, r.instrument_id AS instrument, r.at, r.shape
    FROM revision AS r JOIN item ON item.id = r.item_id JOIN annotator ON annotator.id = r.annotator_id
    WHERE r.item_id = ? AND r.annotator_id = ?
    ORDER BY r.lamport, r.author, r.uid`);
  const largest = db.prepare<[number], { lamport: number | null }>(
    'SELECT max(lamport) AS lamport FROM revision WHERE item_id = ?',
  );
  const ratings = db.prepare<[string], { ratings: number }>(`
    SELECT count(*) AS ratings FROM log_head
    WHERE filled = 1 AND field IN (SELECT value FROM json_each(?))`);

  return {
    /** One item's log of one annotator, in log order. */
    log: (item: number, annotator: number): Revision[] => log.all(item, annotator).map(revisionOf),
    append(itemRow: number, annotatorRow: number, revision: Revision): void {
      const { shape = null, ...entry } = revision;
      insert.run({ ...entry, shape, itemRow, annotatorRow, value: JSON.stringify(revision.value) });
    },
    /** Largest Lamport number of the item over all annotators; 0 without entries. */
    largestLamport: (item: number): number => largest.get(item)?.lamport ?? 0,
    /** Current answers to choice questions, over all annotators. */
    ratings: (choices: readonly string[]): number => ratings.get(JSON.stringify(choices))?.ratings ?? 0,
  };
}

function revisionOf({ shape, ...row }: RevisionRow): Revision {
  return {
    ...row,
    ...(shape !== null && { shape }),
    id: revisionId(row.id),
    item: itemId(row.item) satisfies ItemId,
    value: JSON.parse(row.value) as Json,
    undoes: row.undoes as RevisionId | null,
    redoes: row.redoes as RevisionId | null,
  };
}
