import Database from 'better-sqlite3';

export type Db = Database.Database;

/** 'CNTP', at byte 68 of the file: marks a SQLite file as a Counterpart study. */
export const applicationId = 0x43_4e_54_50;

/**
 * Opens a connection (to a file, or to the bytes of one) and sets what every connection must have before its first query: nothing in the file's schema is
 * trusted, damaged cells are noticed, every commit reaches the disk before its command answers.
 */
export function connect(file: string | Buffer, options: Database.Options = {}): Db {
  const db = new Database(file, options);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('foreign_keys = ON');
    db.pragma('recursive_triggers = ON');
    db.pragma('temp_store = MEMORY');
    if (process.platform === 'darwin') db.pragma('fullfsync = ON');
    makeDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite opens WAL files with NORMAL, which may lose the latest commits in a power cut: FULL is set and asserted. */
export function makeDurable(db: Db): void {
  db.pragma('synchronous = FULL');
  const level = db.pragma('synchronous', { simple: true });
  if (level !== 2) throw new Error(`synchronous is ${String(level)}, not FULL: writes would not be durable`);
}

export function userVersion(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number;
}
