import { rmSync } from 'node:fs';
import { connect, type Db } from './database.ts';

export interface StudyLock {
  release(): void;
}

/**
 * Takes the writer's lock of a study: an exclusive SQLite lock on the sidecar `<file>.lock`. The operating system holds
 * it for the process, so a killed holder never locks anybody out, whatever is left on disk. Only SQLite opens and closes
 * the sidecar: closing another handle to it would drop the lock.
 * @returns null when another window or process has it, or when the folder cannot be written.
 */
export function takeStudyLock(file: string): StudyLock | null {
  const sidecar = `${file}.lock`;
  for (let attempt = 0; attempt < 5; attempt++) {
    const holder = lock(sidecar);
    if (!holder) return null;
    // The former holder may have removed the file between our opening and locking it: then ours is a lock on a ghost.
    const other = lock(sidecar);
    if (!other) return { release: () => release(holder, sidecar) };
    other.close();
    holder.close();
  }
  return null;
}

function release(holder: Db, sidecar: string): void {
  rmSync(sidecar, { force: true });
  holder.close();
}

/** @returns null when somebody has it */
function lock(sidecar: string): Db | null {
  let db: Db | null = null;
  try {
    db = connect(sidecar, { timeout: 0 });
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch {
    db?.close();
    return null;
  }
}
