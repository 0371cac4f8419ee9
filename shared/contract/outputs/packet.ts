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

export interface PacketOutputs {
  'packet.make': { packet: string; annotator: string; items: number; file: string };
  'packet.merge': {
    new: number;
    present: number;
    conflicting: number;
    refused: { file: string; reason: string }[];
    warnings: { file: string; warning: string }[];
    pinned: { annotator: string; fingerprint: string }[];
  };
  'packet.conflicts': PacketConflict[];
  'packet.list': PacketRow[];
  'packet.withdraw': PacketRow[];
  'backup.make': { file: string; bytes: number };
}
