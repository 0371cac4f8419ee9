import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/domain/errors.ts';
import { applicationId } from './database.ts';
import { newestVersion } from './migrations/index.ts';

const magic = 'SQLite format 3\0';

/**
 * Reads the first 100 bytes of a study file, without SQLite and without touching it: what this refuses stays unharmed.
 * @throws Refusal study_not_found, not_a_file, empty_file, not_a_study, newer_study
 */
export function inspectFile(file: string): void {
  const header = readHeader(file);
  if (header.length === 0) throw new Refusal('empty_file', `${file} is empty: no study is in it. Nothing was changed.`);
  const notStudy = (what: string) => new Refusal('not_a_study', `${file} ${what}. Nothing was changed.`);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== magic) throw notStudy('is not a Counterpart study');
  if (header.readUInt32BE(68) !== applicationId) throw notStudy('is a SQLite database, but not a Counterpart study');
  refuseVersion(file, header.readInt32BE(60));
}

/** @throws Refusal newer_study, damaged_study */
export function refuseVersion(file: string, version: number): void {
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

export function damaged(file: string, why: string): Refusal {
  return new Refusal(
    'damaged_study',
    `${file} is damaged or was altered outside Counterpart: ${why}. It was not opened and nothing was changed. ` +
      'Restore a backup, or ask whoever gave you the file for a new copy.',
    { why },
  );
}

function readHeader(file: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new Refusal('study_not_found', `There is no study at ${file}.`);
  if (!stats.isFile()) throw new Refusal('not_a_file', `${file} is not a file: a study is one file.`);
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(handle, header, 0, 100, 0));
  } finally {
    closeSync(handle);
  }
}
