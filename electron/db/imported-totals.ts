import type { StudyInfo } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';
import { heldUntilImport } from './held-until-import.ts';

type Totals = Pick<StudyInfo, 'conversations' | 'messages' | 'tasks' | 'surveys'>;

/** Counts of what finished imports brought. */
export function importedTotals(db: Db) {
  const totals = db.prepare<[], Totals>(`
    SELECT count(*) AS conversations, ifnull(sum(messages), 0) AS messages,
      (SELECT count(*) FROM visible_task) AS tasks,
      (SELECT count(*) FROM visible_survey) AS surveys
    FROM visible_conversation`);
  const ofSources = db.prepare<[], { source: number; n: number }>(
    'SELECT source_id AS source, count(*) AS n FROM visible_conversation GROUP BY source_id',
  );
  // Of an import under way, which nobody sees yet, no row is indexed.
  const unindexed = db
    .prepare<[], number>(`
    SELECT (SELECT count(*) FROM conversation WHERE indexed = 0)
      - (SELECT count(*) FROM conversation WHERE import_id IN (SELECT id FROM import WHERE state = 'staging'))`)
    .pluck();

  const current = heldUntilImport(db, () => ({
    totals: totals.get() as Totals,
    bySource: new Map(ofSources.all().map(({ source, n }) => [source, n])),
  }));

  return {
    totals: (): Totals => current().totals,
    /** Row of a source -> conversations. */
    bySource: (): ReadonlyMap<number, number> => current().bySource,
    /** Conversations that wait for the search index. */
    unindexed: (): number => Math.max(0, unindexed.get() ?? 0),
  };
}
