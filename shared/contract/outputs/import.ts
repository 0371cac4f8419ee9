import type { ImportIssue, ImportReport } from '../../domain/import.ts';

export interface ImportLogEntry {
  id: string;
  file: string;
  format: string;
  at: string;
  accepted: number;
  duplicates: number;
  rejected: number;
  repaired: number;
  /** Numbered issues, warnings and files that were left out among them. */
  findings: number;
}

/**
 * Why an import stays: `ratings` are kept for ever, an `archive` has them too; `worked`: so many of its conversations are
 * assigned, rated or judged (0 for the other two).
 */
export interface ImportHold {
  why: 'ratings' | 'archive' | 'worked';
  conversations: number;
}

export interface ImportOutputs {
  'import.preview': ImportReport;
  'import.run': ImportReport;
  'imports.list': ImportLogEntry[];
  'imports.undo': { conversations: number };
  'imports.hold': ImportHold | null;
  'imports.issues': { issues: ImportIssue[]; next: number | null };
}
