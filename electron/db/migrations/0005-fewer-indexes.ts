import type { Migration } from './migration.ts';

/**
 * What the index of all facts answers quickly enough needs none of its own: every index costs each imported conversation
 * time, and each commit pages.
 */
export const fewerIndexes: Migration = {
  version: 5,
  up(db) {
    db.exec(`
DROP INDEX conversation_by_import;
DROP INDEX conversation_by_run;
DROP INDEX conversation_by_turns;
DROP INDEX conversation_by_words;
DROP INDEX conversation_by_reward;
DROP INDEX conversation_by_survey;
`);
  },
};
