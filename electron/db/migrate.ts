import { closeSync, constants, copyFileSync, fsyncSync, openSync } from 'node:fs';
import { applicationId, type Db, userVersion } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Brings a database from its version to `target`, each migration in one transaction with its number. */
export function migrate(db: Db, target = migrations.length): void {
  for (const migration of migrations.slice(userVersion(db), target)) {
    db.transaction(() => {
      migration.up(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

/**
 * Copies the study to `<file>.backup-v<version>` (with a number behind it when that exists: no backup is overwritten).
 * The caller holds the study's lock. @returns the backup's path.
 */
export function backUp(db: Db, file: string): string {
  db.pragma('wal_checkpoint(TRUNCATE)');
  const base = `${file}.backup-v${userVersion(db)}`;
  for (let n = 1; ; n++) {
    const copy = n === 1 ? base : `${base}-${n}`;
    try {
      copyFileSync(file, copy, constants.COPYFILE_EXCL);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    const handle = openSync(copy, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    return copy;
  }
}
