import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/domain/errors.ts';
import { applicationId, type Db, userVersion } from './database.ts';
import { newestVersion } from './migrations/index.ts';

const magic = 'SQLite format 3\0';

/**
 * Looks at a study file before SQLite does: what this refuses was not touched at all.
 *
 * A file that some connection may have open is left to SQLite: closing any handle to it would drop the locks that this
 * process holds on it (POSIX), and with them the safety of the study. Beside an open WAL database there is a `-shm`.
 * @throws Refusal study_not_found, not_a_file, empty_file, not_a_study, newer_study, damaged_study
 */
export function inspectFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats)
    throw new Refusal(
      'study_not_found',
      `There is no study at ${file}: it may have been moved or renamed. Open it where it is now, or make a new one.`,
    );
  if (!stats.isFile()) throw new Refusal('not_a_file', `${file} is not a file: a study is one file.`);
  if (stats.size === 0) {
    throw new Refusal('empty_file', `${file} is empty: no study is in it. Nothing was changed.`);
  }
  if (existsSync(`${file}-shm`)) return;
  const header = readHeader(file);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== magic) throw notAStudy(file);
  refuseForeign(file, header.readUInt32BE(68), header.readInt32BE(60));
}

/** The same checks on an open connection. @throws Refusal not_a_study, newer_study, damaged_study */
export function inspectConnection(db: Db, file: string): void {
  try {
    refuseForeign(file, Number(db.pragma('application_id', { simple: true })), userVersion(db));
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_NOTADB') throw notAStudy(file);
    throw error;
  }
}

function refuseForeign(file: string, id: number, version: number): void {
  if (id !== applicationId) throw notAStudy(file);
  if (version > newestVersion) {
    throw new Refusal(
      'newer_study',
      `${file} was written by a newer Counterpart (study version ${version}; this one reads up to ${newestVersion}). ` +
        'Nothing was changed. Update Counterpart to open it.',
      { version, newest: newestVersion },
    );
  }
  if (version < 1) throw damaged(file, `its study version is ${version}`);
}

function notAStudy(file: string): Refusal {
  return new Refusal('not_a_study', `${file} is not a Counterpart study. Nothing was changed.`);
}

export function damaged(file: string, why: string): Refusal {
  return new Refusal(
    'damaged_study',
    `${file} is damaged or was altered outside Counterpart: ${why}. It was not opened and nothing was changed. ` +
      'Restore a backup, or ask whoever gave you the file for a new copy.',
    { why },
  );
}

function readHeader(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(handle, header, 0, 100, 0));
  } finally {
    closeSync(handle);
  }
}
