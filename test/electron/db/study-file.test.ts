import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStudy } from '../../../electron/db/create-study.ts';
import { connect, makeDurable } from '../../../electron/db/database.ts';
import { newestVersion } from '../../../electron/db/migrations/index.ts';
import { openStudy } from '../../../electron/db/open-study.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { temporaryFolder } from '../support/study-fixture.ts';

const facts = { name: 'x', at: '2026-01-01T00:00:00.000Z', uid: 'u', instrument: TAU_BENCH_SURVEY };

function newFile(): string {
  const file = path.join(temporaryFolder(), 'study.counterpart');
  createStudy(file, facts);
  return file;
}

function open(file: string, options?: { readOnly?: boolean }) {
  const study = openStudy(file, options);
  onTestFinished(() => study.close());
  return study;
}

describe('a study file', () => {
  it('says what it is: application id CNTP, version, WAL', () => {
    const header = readFileSync(newFile());
    expect(header.toString('latin1', 68, 72)).toBe('CNTP');
    expect(header.readUInt32BE(60)).toBe(newestVersion);
    expect([header[18], header[19]]).toEqual([2, 2]);
  });

  it('is durable on every connection, as SQLite itself reports', () => {
    const { db } = open(newFile());
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(db.pragma('cell_size_check', { simple: true })).toBe(1);
  });

  it('is one file again when closed', () => {
    const file = newFile();
    const study = open(file);
    study.db.exec("INSERT INTO annotator (name, created_at) VALUES ('Ada', '')");
    expect(existsSync(`${file}-wal`)).toBe(true);
    study.close();
    study.close();
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
  });

  it('is never written over, and leaves nothing when it cannot be made', () => {
    const file = newFile();
    const before = readFileSync(file);
    expect(() => createStudy(file, facts)).toThrow(expect.objectContaining({ code: 'study_exists' }));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toHaveLength(1);
    const nowhere = path.join(path.dirname(file), 'no', 'such', 'x');
    expect(() => createStudy(nowhere, facts)).toThrow(expect.objectContaining({ code: 'folder_not_found' }));
  });
});

// Who may write everywhere cannot try this.
it.skipIf(process.getuid?.() === 0)('that cannot be written is read as it stands', () => {
  const file = newFile();
  const folder = path.dirname(file);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  const study = open(file);
  expect([study.readOnly, study.notice?.code]).toEqual([true, 'not_writable']);
  expect(study.db.prepare('SELECT count(*) FROM annotator').pluck().get()).toBe(0);
  expect(readdirSync(folder)).toEqual([path.basename(file)]);
});

describe('a second opener', () => {
  it('reads, is told why, and cannot write', () => {
    const file = newFile();
    const first = open(file);
    const second = open(file);
    expect([first.readOnly, second.readOnly]).toEqual([false, true]);
    expect(second.notice?.message).toMatch(/already open in another window/);
    const write = "INSERT INTO annotator (name, created_at) VALUES ('Ben', '')";
    expect(() => second.db.exec(write)).toThrow(/readonly/);
    first.db.exec(write);
    expect(second.db.prepare('SELECT name FROM annotator').all()).toEqual([{ name: 'Ben' }]);
    first.close();
    second.close();
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    expect(open(file).readOnly).toBe(false);
  });

  it('may ask for reading only, and then leaves the writer’s place free', () => {
    const file = newFile();
    const reader = open(file, { readOnly: true });
    expect(reader.notice?.message).toMatch(/for reading only/);
    expect(open(file).readOnly).toBe(false);
  });

  it('leaves the first one’s lock standing, for other processes too', () => {
    const file = newFile();
    open(file);
    open(file).close();
    open(file, { readOnly: true }).close();
    const script = path.join(import.meta.dirname, '../../../electron/db/open-study.ts');
    const code = `const { openStudy } = await import(${JSON.stringify(pathToFileURL(script).href)});
      const study = openStudy(${JSON.stringify(file)}); console.log(study.readOnly); study.close();`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(said.trim()).toBe('true');
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it('is not kept out by a lock file that nobody holds', () => {
    const file = newFile();
    writeFileSync(`${file}.lock`, '');
    expect(open(file).readOnly).toBe(false);
  });
});

it('is never used with less than full durability', () => {
  const db = connect(path.join(temporaryFolder(), 'x.db'));
  onTestFinished(() => {
    db.close();
  });
  db.pragma('synchronous = NORMAL');
  makeDurable(db);
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  // Inside a transaction SQLite does not change the level: that must not go unnoticed.
  db.pragma('synchronous = NORMAL');
  db.exec('BEGIN');
  expect(() => makeDurable(db)).toThrow();
});
