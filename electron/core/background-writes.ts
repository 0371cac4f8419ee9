import type { Db } from '../db/database.ts';

/** A transaction may stay open over this much time before it is committed, when nobody asks earlier. */
const heldMilliseconds = 300;

/** Writes that nobody waits for, gathered in one transaction over several short slices. */
export interface BackgroundWrites {
  /** Does one short slice of work; it is on the disk after the next `settle` at the latest. */
  run<Result>(work: () => Result): Result;
  /** Commits what is gathered. Whatever must be durable by itself calls this first. */
  settle(): void;
  /** True while a slice is under way. */
  running(): boolean;
}

/**
 * Imports and the search index write far more than they could commit in pieces: their slices share a transaction that is
 * committed as soon as any other command wants to write, or after a while. A slice that throws takes the others with it.
 */
export function backgroundWrites(db: Db): BackgroundWrites {
  let openSince: number | null = null;
  let running = false;

  function settle(): void {
    if (openSince === null) return;
    openSince = null;
    db.exec('COMMIT');
  }

  return {
    settle,
    running: () => running,
    run(work) {
      if (running || (openSince === null && db.inTransaction)) return work();
      if (openSince === null) {
        db.exec('BEGIN IMMEDIATE');
        openSince = performance.now();
      }
      running = true;
      try {
        const result = work();
        running = false;
        if (performance.now() - openSince > heldMilliseconds) settle();
        return result;
      } catch (error) {
        running = false;
        openSince = null;
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
