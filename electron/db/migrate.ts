import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { applicationId, type Db, userVersion } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Brings a database from its version to `target`, each migration in one transaction with its number. */
export function migrate(db: Db, target = migrations.length): void {
  for (const migration of migrations.slice(userVersion(db), target)) {
    if (migration.rebuilds) db.pragma('foreign_keys = OFF');
    const step = db.transaction(() => {
      migration.up(db);
      if (migration.rebuilds && (db.pragma('foreign_key_check') as unknown[]).length > 0) {
        throw new Error(`migration ${migration.version} left references to nothing`);
      }
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    });
    try {
      step.immediate();
    } finally {
      db.pragma('foreign_keys = ON');
    }
  }
}

/**
 * Copies the study to `<file>.backup-v<version>` (with a number behind it when that exists: no backup is overwritten).
 * SQLite itself copies: opening and closing the study by other means would drop this process's locks on it.
 * @returns the backup's path.
 */
export function backUp(db: Db, file: string): string {
  const base = `${file}.backup-v${userVersion(db)}`;
  let copy = base;
  for (let n = 2; existsSync(copy); n++) copy = `${base}-${n}`;
  db.prepare('VACUUM INTO ?').run(copy);
  const handle = openSync(copy, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  return copy;
}
