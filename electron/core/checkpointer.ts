import type { Db } from '../db/database.ts';

/** Copies the write-ahead log into the study's file. */
export interface Checkpointer {
  /** What other connections still read, or write meanwhile, is left for the next time. */
  run(): Promise<void>;
  close(): Promise<void>;
}

/** On the connection that asks; for tests and for hosts that have nothing else to serve. */
export function inlineCheckpointer(db: Db): Checkpointer {
  return { run: async () => checkpoint(db), close: async () => undefined };
}

export function checkpoint(db: Db): void {
  db.pragma('wal_checkpoint(PASSIVE)');
}
