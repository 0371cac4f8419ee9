import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Db } from './database.ts';

export interface StudyLock {
  release(): void;
}

/**
 * Takes the writer's lock of a study: an exclusive SQLite lock on the sidecar `<file>.lock`. The operating system holds
 * it for the process, so a killed holder never locks anybody out, whatever is left on disk.
 * @returns null when another window or process has it, or when the folder cannot be written.
 */
export function takeStudyLock(file: string): StudyLock | null {
  const sidecar = `${file}.lock`;
  for (let attempt = 0; attempt < 5; attempt++) {
    const lock = tryLock(sidecar);
    if (lock !== 'again') return lock;
  }
  return null;
}

function tryLock(sidecar: string): StudyLock | null | 'again' {
  let db: Db;
  let inode: number;
  try {
    writeFileSync(sidecar, '', { flag: 'a' });
    inode = statSync(sidecar).ino;
    db = connect(sidecar, { timeout: 0 });
  } catch {
    return null;
  }
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch {
    db.close();
    return null;
  }
  // The former holder may have removed the file between our opening and locking it: then the lock is on a ghost.
  if (!existsSync(sidecar) || statSync(sidecar).ino !== inode) {
    db.close();
    return 'again';
  }
  return {
    release() {
      rmSync(sidecar, { force: true });
      db.close();
    },
  };
}
