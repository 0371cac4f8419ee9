import type { Json } from '../../domain/json.ts';
import type { Conflict } from '../../domain/work.ts';

export interface PacketRow {
  packet: string;
  annotator: string;
  madeAt: string;
  items: number;
  state: 'made' | 'withdrawn';
  /** Answers merged from it so far. */
  merged: number;
}

export interface PacketConflict extends Conflict {
  packet: string;
  annotator: string;
  /** The value that counts; null = the field is cleared. */
  stands: Json;
  /** Somebody answered the field again since, or submitted the item again, in the study or in a packet made again. */
  settled: boolean;
}

export interface MergeResult {
  /** Answers taken over. */
  new: number;
  /** Answers that the study had already. */
  present: number;
  /** Fields that copies of one packet, worked on separately, now leave with different values; both are kept. */
  conflicting: number;
  refused: { file: string; reason: string }[];
  /** Files that say less than what was merged from the same packet before, and other things to know. */
  warnings: { file: string; warning: string }[];
  /** Keys that this merge pins: compare them with what the annotator sees. */
  pinned: { annotator: string; fingerprint: string }[];
}

export interface PacketOutputs {
  'packet.make': { packet: string; annotator: string; items: number; file: string };
  'packet.merge': MergeResult;
  'packet.conflicts': PacketConflict[];
  'packet.list': PacketRow[];
  'packet.withdraw': PacketRow[];
  'backup.make': { file: string; bytes: number };
}
