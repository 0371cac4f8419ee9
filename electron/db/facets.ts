import type { ConversationFacets } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';

/** What the library can be filtered by, with counts. */
export function facetRepository(db: Db) {
  const sources = db.prepare<[], { id: number; count: number }>(`
    SELECT source_id AS id, count(*) AS count FROM visible_conversation GROUP BY source_id ORDER BY source_id`);
  const domains = db.prepare<[], { domain: string; count: number }>(`
    SELECT task.domain, count(*) AS count FROM visible_conversation AS c JOIN task ON task.id = c.task_id
    WHERE task.domain IS NOT NULL GROUP BY task.domain ORDER BY task.domain`);
  const distinct = (column: 'run' | 'batch') =>
    db
      .prepare<[], number>(`SELECT DISTINCT ${column} FROM visible_conversation WHERE ${column} IS NOT NULL ORDER BY 1`)
      .pluck();
  const runs = distinct('run');
  const batches = distinct('batch');
  const maxTurns = db.prepare<[], number>('SELECT ifnull(max(turns), 0) FROM visible_conversation').pluck();

  return {
    facets: (): ConversationFacets => ({
      sources: sources.all(),
      domains: domains.all(),
      runs: runs.all(),
      batches: batches.all(),
      maxTurns: maxTurns.get() ?? 0,
    }),
  };
}
