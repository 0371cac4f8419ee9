import type { Db } from '../database.ts';
import type { Migration } from './migration.ts';

/** As before, but that uid alone, which is made from content_hash, says that no conversation is stored twice. */
const conversation = `
CREATE TABLE conversation_next (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  import_id INTEGER NOT NULL REFERENCES import (id),
  source_id INTEGER NOT NULL REFERENCES source (id),
  task_id INTEGER REFERENCES task (id),
  task_order TEXT NOT NULL,
  format TEXT NOT NULL,
  instance_id TEXT NOT NULL,
  batch INTEGER CHECK (batch BETWEEN 1 AND 1000),
  run INTEGER,
  ordinal INTEGER NOT NULL,
  reward_json TEXT,
  reward REAL,
  keep_json TEXT,
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  messages INTEGER NOT NULL,
  turns INTEGER NOT NULL,
  user_turns INTEGER NOT NULL,
  words INTEGER NOT NULL,
  survey_answered INTEGER,
  flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
  content_hash BLOB NOT NULL,
  indexed INTEGER NOT NULL DEFAULT 0 CHECK (indexed IN (0, 1))
) STRICT;
`;

const columns = `id, uid, import_id, source_id, task_id, task_order, format, instance_id, batch, run, ordinal, reward_json, reward,
  keep_json, kept, messages, turns, user_turns, words, survey_answered, flagged, content_hash`;

/** Beginnings of three letters alone have an index now: that of two letters cost a fifth of the time of the whole. */
const search = `
DROP TABLE message_text;
CREATE VIRTUAL TABLE message_text
USING fts5(body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='3');
INSERT INTO message_text (message_text, rank) VALUES ('automerge', 0);
INSERT INTO message_text (message_text, rank) VALUES ('usermerge', 16);
INSERT INTO message_text (message_text, rank) VALUES ('crisismerge', 1000);
INSERT INTO message_text (message_text, rank) VALUES ('hashsize', 16777216);
`;

/**
 * What a million bytes of records cost to store and to index comes down. An index of random values, as of a hash, dirties as
 * many pages as rows come in with every commit. The search index is made again in the background.
 */
export const largeImports: Migration = {
  version: 7,
  rebuilds: true,
  up(db) {
    const dependents = dependentsOf(db, 'conversation');
    for (const { type, name } of dependents) if (type === 'view') db.exec(`DROP VIEW ${name}`);
    db.exec(conversation);
    db.exec(`INSERT INTO conversation_next (${columns}) SELECT ${columns} FROM conversation`);
    db.exec('DROP TABLE conversation; ALTER TABLE conversation_next RENAME TO conversation');
    for (const { sql } of dependents) db.exec(sql);
    db.exec(search);
  },
};

/** Indexes of a table, and the views that read it. */
function dependentsOf(db: Db, table: string): { type: string; name: string; sql: string }[] {
  return db
    .prepare<[string, string], { type: string; name: string; sql: string }>(`
      SELECT type, name, sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND (type = 'index' AND tbl_name = ? OR type = 'view' AND sql LIKE '%FROM ' || ? || ' %')`)
    .all(table, table);
}
