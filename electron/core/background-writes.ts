import type { Db } from '../db/database.ts';

/** After this much work in slices what they wrote is committed and copied into the file, when nobody asks for it earlier. */
const gatheredMilliseconds = 300;

/** Writes that nobody waits for, gathered in one transaction over several short slices. */
export interface BackgroundWrites {
  /** Does one short slice of work; it is on the disk after the next `settle` at the latest. */
  run<Result>(work: () => Result): Result;
  /** Commits what is gathered, and what others wrote meanwhile. Whatever is answered as done calls this first. */
  settle(): void;
  /** True while a slice is under way. */
  running(): boolean;
  /** How often gathered slices could not be committed and are gone: work that needs all of its own looks here. */
  lost(): number;
}

/**
 * Imports and the search index write far more than they could commit in pieces: their slices share a transaction that is
 * committed as soon as any other command has written, or after a while. A slice that throws takes the others with it.
 * The log is copied into the file between slices, so that no command waits for that on top of its commit.
 */
export function backgroundWrites(db: Db): BackgroundWrites {
  let open = false;
  let running = false;
  let worked = 0;
  let lost = 0;

  function settle(): void {
    if (!open) return;
    open = false;
    try {
      db.exec('COMMIT');
    } catch (error) {
      giveUp();
      throw error;
    }
  }

  function giveUp(): void {
    open = false;
    lost++;
    if (db.inTransaction) db.exec('ROLLBACK');
  }

  /** One slice in the open transaction. */
  function slice<Result>(work: () => Result): Result {
    const began = performance.now();
    running = true;
    try {
      return work();
    } catch (error) {
      giveUp();
      throw error;
    } finally {
      running = false;
      worked += performance.now() - began;
    }
  }

  return {
    settle,
    running: () => running,
    lost: () => lost,
    run(work) {
      if (running || (!open && db.inTransaction)) return work();
      if (!open) {
        db.exec('BEGIN IMMEDIATE');
        open = true;
      }
      const result = slice(work);
      if (worked > gatheredMilliseconds) {
        worked = 0;
        settle();
        db.pragma('wal_checkpoint(PASSIVE)');
      }
      return result;
    },
  };
}
