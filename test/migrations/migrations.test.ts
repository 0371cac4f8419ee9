import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStudy } from '../../electron/db/create-study.ts';
import { connect, type Db, userVersion } from '../../electron/db/database.ts';
import { schemaDifference } from '../../electron/db/known-schema.ts';
import { backUp, migrate } from '../../electron/db/migrate.ts';
import { migrations, newestVersion } from '../../electron/db/migrations/index.ts';
import { openStudy } from '../../electron/db/open-study.ts';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import { temporaryFolder } from '../electron/support/study-fixture.ts';

function emptyDatabase(): Db {
  const db = connect(path.join(temporaryFolder(), 'x.db'));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

describe('migrations', () => {
  it('are numbered without gaps, one file each', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
    const folder = path.join(import.meta.dirname, '../../electron/db/migrations');
    const numbered = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    expect(numbered.map((name) => Number(name.slice(0, 4))).sort()).toEqual(migrations.map(({ version }) => version));
  });

  it('lead from nothing to the newest version, whose schema is known', () => {
    const db = emptyDatabase();
    expect(schemaDifference(db, newestVersion)).toMatch(/^missing /);
    migrate(db);
    expect(userVersion(db)).toBe(newestVersion);
    expect(schemaDifference(db, newestVersion)).toBeNull();
    migrate(db);
    expect(userVersion(db)).toBe(newestVersion);
  });

  it('undo themselves with their version when they fail halfway', () => {
    const db = emptyDatabase();
    db.exec('CREATE TABLE conversation (x)');
    expect(() => migrate(db)).toThrow(/already exists/);
    expect(userVersion(db)).toBe(0);
    expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'conversation' }]);
  });

  it('make strict tables only', () => {
    const db = emptyDatabase();
    migrate(db);
    const own = (db.pragma('table_list') as { name: string; type: string; strict: number; schema: string }[]).filter(
      ({ type, schema, name }) => type === 'table' && schema === 'main' && !name.startsWith('sqlite_'),
    );
    expect(own.length).toBeGreaterThanOrEqual(15);
    expect(own.filter(({ strict }) => !strict)).toEqual([]);
  });
});

describe('the migration for large imports', () => {
  it('keeps conversations and what refers to them, and has all of them indexed again', () => {
    const db = emptyDatabase();
    migrate(db, 6);
    db.exec(`
      INSERT INTO import (id, uid, file, format, file_hash, bytes, at, state) VALUES (1, 'i', 'f', 'tau-usi', '', 0, '', 'complete');
      INSERT INTO source (id, kind, origin, label, position) VALUES (1, 'human', 'H', 'H', 0);
      INSERT INTO instrument VALUES ('q', '{}');
      INSERT INTO annotator (id, name, created_at) VALUES (1, 'Ada', '');`);
    const add = db.prepare(`
      INSERT INTO conversation (id, uid, import_id, source_id, task_order, format, instance_id, ordinal, reward_json, reward, kept,
        messages, turns, user_turns, words, survey_answered, flagged, content_hash, indexed)
      VALUES (@id, 'c' || @id, 1, 1, 'o', 'tau-usi', 'n' || @id, @id, '1.0', 1, 1, 4, 3, 2, 11, 8, 1, CAST('hash' || @id AS BLOB), 1)`);
    for (const id of [3, 7]) {
      add.run({ id });
      db.prepare("INSERT INTO conversation_raw VALUES (?, '{}')").run(id);
      db.prepare("INSERT INTO message_text (rowid, body) VALUES (?, 'refund')").run(id);
    }
    db.exec("INSERT INTO item (id, uid, kind, conversation_id, instrument_id) VALUES (1, 'x', 'rating', 7, 'q')");
    const all = db.prepare('SELECT * FROM visible_conversation ORDER BY id');
    const before = all.all() as { indexed: number }[];
    migrate(db);
    expect(all.all()).toEqual(before.map((row) => ({ ...row, indexed: 0 })));
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.prepare('SELECT conversation_id FROM item').pluck().all()).toEqual([7]);
    const rename = () => db.exec('UPDATE conversation_raw SET conversation_id = 9 WHERE conversation_id = 3');
    expect(rename).toThrow(/FOREIGN KEY/);
    expect(db.prepare("SELECT rowid FROM message_text WHERE message_text MATCH 'refund'").all()).toEqual([]);
  });

  it('stops, and changes nothing, when something refers to a conversation that is not there', () => {
    const db = emptyDatabase();
    migrate(db, 6);
    db.pragma('foreign_keys = OFF');
    db.exec("INSERT INTO conversation_raw VALUES (5, '{}')");
    expect(() => migrate(db)).toThrow(/references to nothing/);
    expect(userVersion(db)).toBe(6);
    expect(schemaDifference(db, 6)).toBeNull();
  });
});

describe('the backup before a migration', () => {
  it('is a whole study of its own, and no backup is ever overwritten', () => {
    const file = path.join(temporaryFolder(), 'study.counterpart');
    createStudy(file, { name: 'x', at: '2026-01-01T00:00:00.000Z', uid: 'u', instrument: TAU_BENCH_SURVEY });
    const study = openStudy(file);
    study.db.exec("INSERT INTO annotator (name, created_at) VALUES ('Ada', '')");
    const first = backUp(study.db, study.file);
    study.db.exec("INSERT INTO annotator (name, created_at) VALUES ('Ben', '')");
    const second = backUp(study.db, study.file);
    study.close();
    expect([first, second].map((copy) => path.basename(copy))).toEqual([
      `study.counterpart.backup-v${newestVersion}`,
      `study.counterpart.backup-v${newestVersion}-2`,
    ]);
    const names = (copy: string) => {
      const backup = openStudy(copy);
      onTestFinished(() => backup.close());
      return backup.db.prepare('SELECT name FROM annotator').pluck().all();
    };
    expect([names(first), names(second)]).toEqual([['Ada'], ['Ada', 'Ben']]);
  });
});
