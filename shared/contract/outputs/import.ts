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

export interface ImportOutputs {
  'import.preview': ImportReport;
  'import.run': ImportReport;
  'imports.list': ImportLogEntry[];
  'imports.undo': { conversations: number };
  'imports.issues': { issues: ImportIssue[]; next: number | null };
}
