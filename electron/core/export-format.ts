import type { exportRowRepository } from '../db/export-rows.ts';
import type { StagedFile } from '../files/staged-folder.ts';

export type ExportRows = ReturnType<typeof exportRowRepository>;

export interface ExportOptions {
  /** Names of annotators become A1, A2, ... */
  pseudonyms: boolean;
  /** Cells that a spreadsheet would take for formulas get an apostrophe in front. */
  spreadsheetSafe: boolean;
}

export interface ExportTarget {
  rows: ExportRows;
  studyName: string;
  options: ExportOptions;
  file(name: string): StagedFile;
  /** Serves other commands; called between records. */
  pause(): Promise<void>;
}

/** A way out: one file, one line in `exportFormats`. */
export interface ExportWriter {
  id: string;
  title: string;
  description: string;
  /** Writes its files. @returns what they hold, for example `{conversations: 900}` */
  write(target: ExportTarget): Promise<Record<string, number>>;
}

/** Stable pseudonyms in the order of names. */
export function pseudonymsOf(names: readonly string[]): (name: string) => string {
  const known = new Map([...names].sort().map((name, index) => [name, `A${index + 1}`]));
  return (name) => known.get(name) ?? name;
}

/** Names of people who decide disagreements: pseudonyms where they are annotators too, else no name at all. */
export function deciderNames(
  annotators: readonly string[],
  pseudonyms: boolean,
  named: (name: string) => string,
): (name: string) => string {
  const known = new Set(annotators);
  return (name) => (pseudonyms && !known.has(name) ? 'coordinator' : named(name));
}

/** Calls `each` for every row and serves other commands every hundred rows. */
export async function everyRow<Row>(rows: Iterable<Row>, pause: () => Promise<void>, each: (row: Row) => void) {
  let n = 0;
  for (const row of [...rows]) {
    each(row);
    n += 1;
    if (n % 100 === 0) await pause();
  }
  return n;
}
