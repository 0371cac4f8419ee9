import type { Migration } from './migration.ts';

/**
 * Everything that the library filters and sorts by in one index: a filter that few conversations pass is answered by walking
 * it, without a look at the rows.
 */
export const browsing: Migration = {
  version: 4,
  up(db) {
    db.exec(`
CREATE INDEX conversation_facts ON conversation (import_id, source_id, task_id, run, batch, reward, kept, flagged,
  survey_answered, turns, words, ordinal, task_order);
`);
  },
};
