import type { ImportRecord } from '../../shared/domain/import.ts';
import type { ArchiveTable } from './archive/archive-table.ts';
import { archiveTables } from './archive/archive-tables.ts';
import type { Db } from './database.ts';
import { type HeldRating, importRatings } from './import-ratings.ts';

/** Applies the records that waited for an import's last transaction: what touches existing rows or the append-only log. */
export function importRelease(db: Db) {
  const held = db.prepare<[number, number], { n: number; record: string }>(
    'SELECT n, record FROM import_staged WHERE import_id = ? AND n > ? ORDER BY n LIMIT 1000',
  );
  const clear = db.prepare('DELETE FROM import_staged WHERE import_id = ?');
  const tables = archiveTables(db);
  const rate = importRatings(db);

  function apply(record: ImportRecord): void {
    if (record.type === 'rating') {
      rate(record as HeldRating);
      return;
    }
    const table = tables[record.type] as ArchiveTable;
    if (!table.apply) throw new Error(`a ${record.type} does not wait for the last transaction`);
    table.apply(record);
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
