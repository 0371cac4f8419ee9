import type { Db } from '../database.ts';
import type { Migration } from './migration.ts';

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
    db.exec(withoutUniqueHash(db));
    db.exec(`INSERT INTO conversation_next (${columns}) SELECT ${columns} FROM conversation`);
    db.exec('DROP TABLE conversation; ALTER TABLE conversation_next RENAME TO conversation');
    for (const { sql } of dependents) db.exec(sql);
    db.exec(search);
  },
};

/** The table as before, but that uid alone, which is made from content_hash, says that no conversation is stored twice. */
function withoutUniqueHash(db: Db): string {
  const sql = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'conversation'").pluck().get() ?? '';
  return sql
    .replace('CREATE TABLE conversation', 'CREATE TABLE conversation_next')
    .replace('content_hash BLOB NOT NULL UNIQUE', 'content_hash BLOB NOT NULL');
}

/** Indexes of a table, and the views that read it. */
function dependentsOf(db: Db, table: string): { type: string; name: string; sql: string }[] {
  return db
    .prepare<[string, string], { type: string; name: string; sql: string }>(`
      SELECT type, name, sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND (type = 'index' AND tbl_name = ? OR type = 'view' AND sql LIKE '%FROM ' || ? || ' %')`)
    .all(table, table);
}
