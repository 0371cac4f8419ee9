import type { ItemKind } from '../../domain/annotation.ts';
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
  kind: ItemKind;
  /** Which of the annotator's blind items it is, from 1, as the desk counts them; null = it left the queue. */
  at: number | null;
  of: number;
  task: string | null;
  /** The value that counts; null = the field is cleared. */
  stands: Json;
  /** Somebody answered the field again since, or submitted the item again, in the study or in a packet made again. */
  settled: boolean;
}

/** Nothing in it; older than what was merged; another copy was merged; answers to items that were taken back. */
export type MergeWarning = 'empty' | 'rolled_back' | 'forked' | 'taken_back';

export interface MergeResult {
  /** Entries of the log taken over: answers, times, submissions. */
  new: number;
  /** Items that these are about. */
  items: number;
  /** Entries that the study had already. */
  present: number;
  /** Fields now left with different values by answers given apart: in copies of a packet, or in the study meanwhile; all are kept. */
  conflicting: number;
  refused: { file: string; code: string; reason: string; details: Json }[];
  /** Files that say less than what was merged from the same packet before, and other things to know. */
  warnings: { file: string; code: MergeWarning; warning: string; details: { annotator: string; items: number } }[];
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
