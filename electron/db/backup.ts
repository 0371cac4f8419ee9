import { closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Refusal } from '../../shared/domain/errors.ts';
import { connect, type Db } from './database.ts';
import { damaged, inspectConnection, inspectFile } from './inspect-file.ts';

/** A whole copy of an open study, checked before it gets its name. @throws Refusal file_exists */
export function writeBackup(db: Db, out: string): void {
  if (existsSync(out))
    throw new Refusal('file_exists', `${out} exists already and was left as it is. Choose another name.`);
  const draft = `${out}.part`;
  rmSync(draft, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(draft);
    prove(draft);
    renameSync(draft, out);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts a backup where a study is to be; never over one. @throws Refusal study_exists, not_a_study, damaged_study */
export function restoreBackup(backup: string, out: string): void {
  inspectFile(backup);
  if (existsSync(out))
    throw new Refusal('study_exists', `${out} exists already and was left as it is. Choose another name.`);
  const draft = `${out}.part`;
  rmSync(draft, { force: true });
  try {
    copyFileSync(backup, draft, constants.COPYFILE_EXCL);
    prove(draft);
    renameSync(draft, out);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Reads all of a copy and brings it to the disk. */
function prove(file: string): void {
  const db = connect(file, { fileMustExist: true });
  try {
    inspectConnection(db, file);
    const check = db.pragma('integrity_check(1)', { simple: true });
    if (check !== 'ok') throw damaged(file, String(check));
  } finally {
    db.close();
  }
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
