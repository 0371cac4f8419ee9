import type { Db } from '../db/database.ts';

/** Bytes of the write-ahead log, and how many of them stand in the study's file since. */
export interface Checkpoint {
  log: number;
  copied: number;
}

/** Copies the write-ahead log into the study's file. */
export interface Checkpointer {
  run(): Promise<Checkpoint>;
  close(): Promise<void>;
}

/** On the connection that asks; for tests and for hosts that have nothing else to serve. */
export function inlineCheckpointer(db: Db): Checkpointer {
  return { run: async () => checkpoint(db), close: async () => undefined };
}

/** What other connections still read or write meanwhile is left for the next time. */
export function checkpoint(db: Db): Checkpoint {
  const [row] = db.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  return { log: (row?.log ?? 0) * pageSize, copied: (row?.checkpointed ?? 0) * pageSize };
}
