import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ErrorEnvelope, Refusal, told } from '../../shared/domain/errors.ts';
import { connect, type Db, makeDurable, userVersion } from './database.ts';
import { damaged, inspectConnection, inspectFile } from './inspect-file.ts';
import { schemaDifference } from './known-schema.ts';
import { backUp, migrate } from './migrate.ts';
import { newestVersion } from './migrations/index.ts';
import { type StudyLock, takeStudyLock } from './study-lock.ts';

/** An open study file: the connection, and whether and why it may only be read. */
export interface StudyFile {
  db: Db;
  /** Absolute path. */
  file: string;
  readOnly: boolean;
  /** Why it is read-only; null when it is not. */
  notice: ErrorEnvelope | null;
  close(): void;
}

/** Bytes of the log after which SQLite copies it into the file on its own. */
const longestLog = 256e6;

const elsewhere = told(
  'open_elsewhere',
  'This study is already open in another window or process, so it is open for reading only here. Close it there, then open it here again.',
);
const asked = told('asked_to_read', 'This study was opened for reading only.');
const unwritable = told(
  'not_writable',
  'This study or its folder cannot be written, so it is open for reading only. To work on it, open a copy in a folder that can be written.',
);

/**
 * Opens a study. The file counts as hostile until proved: header, integrity and schema are checked before anything else
 * is read, and a file that fails is left as it was. A second opener reads only.
 * @throws Refusal study_not_found, not_a_file, empty_file, not_a_study, newer_study, damaged_study, needs_upgrade
 */
export function openStudy(file: string, options: { readOnly?: boolean } = {}): StudyFile {
  const target = path.resolve(file);
  inspectFile(target);
  const writable = isWritable(target);
  const lock = writable && !options.readOnly ? takeStudyLock(target) : null;
  const notice = lock ? null : options.readOnly ? asked : writable ? elsewhere : unwritable;
  let db: Db | null = null;
  try {
    db = prove(target, writable);
    if (lock) becomeWriter(db, target);
    else becomeReader(db, target);
    return { db, file: target, readOnly: !lock, notice, close: closer(db, lock) };
  } catch (error) {
    db?.close();
    lock?.release();
    throw error;
  }
}

/** Connects and runs the checks that a hostile file must pass. */
function prove(file: string, writable: boolean): Db {
  let db: Db | null = null;
  try {
    db = writable ? connect(file, { fileMustExist: true }) : connect(inMemory(file));
    inspectConnection(db, file);
    const check = db.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw damaged(file, String(check));
    const difference = schemaDifference(db, userVersion(db));
    if (difference) throw damaged(file, `${difference} in its schema`);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof Refusal) throw error;
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Beside a WAL database SQLite must write; where it cannot, a closed study is read as a whole. Bytes 18 and 19 of the
 * copy say that no WAL goes with it. @throws Refusal not_closed
 */
function inMemory(file: string): Buffer {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new Refusal(
      'not_closed',
      `${file} was not closed, and its folder cannot be written: some of it is in ${path.basename(file)}-wal. ` +
        'Copy both files to a folder that can be written, and open the copy.',
    );
  }
  const bytes = readFileSync(file);
  bytes.fill(1, 18, 20);
  return bytes;
}

function becomeWriter(db: Db, file: string): void {
  if (userVersion(db) < newestVersion) {
    backUp(db, file);
    migrate(db);
  }
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`journal mode is ${String(mode)}, not WAL`);
  makeDurable(db);
  // Imports write many pages again and again, and see to it themselves that the log is copied into the file.
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  db.pragma(`wal_autocheckpoint = ${Math.ceil(longestLog / pageSize)}`);
}

function becomeReader(db: Db, file: string): void {
  if (userVersion(db) < newestVersion) {
    throw new Refusal(
      'needs_upgrade',
      `${file} was written by an older Counterpart and must be upgraded once, which needs to write to it. ` +
        'Close it elsewhere, or copy it to a folder that can be written, and open it again.',
    );
  }
  db.pragma('query_only = ON');
}

/** Closing checkpoints and leaves no -wal: the study is one file again. Only then may another writer open it. */
function closer(db: Db, lock: StudyLock | null): () => void {
  return () => {
    if (!db.open) return;
    try {
      if (lock) db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
      lock?.release();
    }
  };
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(path.dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
