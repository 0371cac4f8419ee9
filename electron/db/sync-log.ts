import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import type { Db } from './database.ts';

/** Brings the write-ahead log to the disk: what was committed without `synchronous = FULL` is as durable as with it then. */
export function syncLog(db: Db): void {
  const log = openSync(`${db.name}-wal`, 'r+');
  try {
    fdatasyncSync(log);
  } finally {
    closeSync(log);
  }
}
