import type { z } from 'zod';
import type { exportOptions } from '../../../shared/contract/inputs.ts';
import type { ExportFormat } from '../../../shared/contract/outputs.ts';
import type { Naming } from '../../db/archive/archive-table.ts';
import type { ExportRows } from '../../db/export-rows.ts';
import type { Snapshot } from '../../db/snapshot.ts';
import type { StagedFile } from '../../files/staged-folder.ts';
import type { StudyContext } from '../context.ts';

export type ExportOptions = z.output<typeof exportOptions>;

/** What a way out is given: rows of one moment of the study, and files to write. */
export interface ExportTarget {
  /** For numbers that are computed elsewhere; rows come from the snapshot. */
  context: StudyContext;
  snapshot: Snapshot;
  rows: ExportRows;
  options: ExportOptions;
  /** Aborted when the export is cancelled. */
  signal: AbortSignal;
  /** An annotator's name as this export shows it. */
  named: Naming;
  file(name: string): StagedFile;
  /** Adds rows to what progress counts as the whole. */
  expect(rows: number): void;
  /** Takes rows one at a time; serves other commands in between, counts, and ends when the job is cancelled. @returns how many */
  each<Row>(rows: Iterable<Row>, take: (row: Row) => void): Promise<number>;
  /** Something that whoever reads the export should know. */
  note(text: string): void;
}

/** What an export tells of itself. */
export interface Exported {
  /** What the files hold, for example `{conversations: 900}`. */
  counts: Record<string, number>;
  /** Column of its tables -> what it means. */
  columns?: Readonly<Record<string, string>>;
}

/** A way out: one file, one line in `writers`, its description in the contract's `export-formats.ts`. */
export interface ExportWriter extends ExportFormat {
  write(target: ExportTarget): Promise<Exported>;
}
