import type { Db } from '../db/database.ts';
import { syncLog } from '../db/sync-log.ts';
import { type Checkpointer, inlineCheckpointer } from './checkpointer.ts';

/** After this much work in slices what they wrote is committed, when nobody asks for it earlier. */
const gatheredMilliseconds = 60;
/** After this much work the log is copied into the file. */
const uncopiedMilliseconds = 400;

/** Writes that nobody waits for, gathered in one transaction over several short slices. */
export interface BackgroundWrites {
  /** Does one short slice of work; it is on the disk after the next `settle` at the latest. */
  run<Result>(work: () => Result): Result;
  /** Commits what is gathered, and what others wrote meanwhile, durably. Whatever is answered as done calls this first. */
  settle(): void;
  /** Resolves when the log is not being copied; long work waits for it between slices, or the log would never begin anew. */
  room(): Promise<void>;
  /** True while a slice is under way. */
  running(): boolean;
  /** How often gathered slices could not be committed and are gone: work that needs all of its own looks here. */
  lost(): number;
}

/**
 * Imports and the search index write far more than they could commit in pieces: their slices share a transaction that is
 * committed as soon as any other command has written, or after a while. A slice that throws takes the others with it.
 * What nobody waits for is not brought to the disk by itself: its commits do not sync the log (an unfinished import is swept,
 * and the index made again), the next durable one does. The log is copied into the file elsewhere, and nothing is gathered meanwhile:
 * SQLite begins the log anew only when all of it is copied, and a durable commit waits long behind what piles up otherwise.
 */
export function backgroundWrites(
  db: Db,
  checkpointer: Checkpointer = inlineCheckpointer(db),
  sync: (db: Db) => void = syncLog,
): BackgroundWrites {
  let open = false;
  let running = false;
  let unsynced = false;
  let worked = 0;
  let uncopied = 0;
  let lost = 0;
  /** Whether the log has grown since its copying began. */
  let added = false;
  let copying: Promise<void> | null = null;

  function begin(): void {
    db.pragma('synchronous = NORMAL');
    try {
      db.exec('BEGIN IMMEDIATE');
      open = true;
    } finally {
      if (!open) db.pragma('synchronous = FULL');
    }
  }

  function end(how: 'COMMIT' | 'ROLLBACK'): void {
    open = false;
    added = true;
    worked = 0;
    try {
      if (db.inTransaction) db.exec(how);
      unsynced ||= how === 'COMMIT';
    } catch (error) {
      lost++;
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    } finally {
      db.pragma('synchronous = FULL');
    }
    if (uncopied > uncopiedMilliseconds) copy();
  }

  /** One slice in the open transaction. */
  function slice<Result>(work: () => Result): Result {
    const began = performance.now();
    running = true;
    try {
      return work();
    } catch (error) {
      lost++;
      end('ROLLBACK');
      throw error;
    } finally {
      running = false;
      const took = performance.now() - began;
      worked += took;
      uncopied += took;
    }
  }

  /** One copying at a time. Should it fail, SQLite copies on its own when the log is longer still. */
  function copy(): void {
    if (copying) return;
    uncopied = 0;
    added = false;
    copying = checkpointer
      .run()
      .catch(() => undefined)
      .finally(() => {
        copying = null;
      });
  }

  return {
    running: () => running,
    lost: () => lost,
    settle() {
      added = true;
      if (open) end('COMMIT');
      if (!unsynced) return;
      sync(db);
      unsynced = false;
    },
    run(work) {
      if (running || (!open && db.inTransaction)) return work();
      if (!open) begin();
      const result = slice(work);
      if (worked > gatheredMilliseconds) end('COMMIT');
      return result;
    },
    async room() {
      for (let tries = 3; copying && tries > 0; tries--) {
        await copying;
        if (added) copy();
      }
    },
  };
}
