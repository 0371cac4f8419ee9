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
