import type { Db } from '../db/database.ts';
import { syncLog } from '../db/sync-log.ts';
import { type Checkpointer, inlineCheckpointer } from './checkpointer.ts';

/** After this much work in slices what they wrote is committed, when nobody asks for it earlier. */
const gatheredMilliseconds = 60;
/** After this much work the log is copied into the file: pages that were written again and again are copied once. */
const uncopiedMilliseconds = 400;
/** Bytes of the log behind which writers wait until all of them are copied, so that it can begin anew. */
const longestLog = 100e6;

/** Writes that nobody waits for, gathered in one transaction over several short slices. */
export interface BackgroundWrites {
  /** Does one short slice of work; it is on the disk after the next `settle` at the latest. */
  run<Result>(work: () => Result): Result;
  /** Commits what is gathered, and what others wrote meanwhile, durably. Whatever is answered as done calls this first. */
  settle(): void;
  /** Resolves when the log has room; long work waits for it between slices. */
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
 * and the index made again), the next durable one does. The log is copied into the file elsewhere.
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
  let log = 0;
  let whole = false;
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
    if (uncopied > uncopiedMilliseconds) void copy();
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
  function copy(): Promise<void> {
    uncopied = 0;
    copying ??= checkpointer
      .run()
      .then(
        (done) => {
          log = done.log;
          whole = done.copied === done.log;
        },
        () => {
          log = 0;
        },
      )
      .finally(() => {
        copying = null;
      });
    return copying;
  }

  return {
    running: () => running,
    lost: () => lost,
    settle() {
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
      if (log <= longestLog) return;
      // The copying under way may have begun before the last commit.
      await copying;
      await copy();
      if (whole) log = 0;
    },
  };
}
