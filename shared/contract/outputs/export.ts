export interface ExportFormat {
  id: string;
  title: string;
  description: string;
  /** Options that change what it writes. */
  options: readonly ('filter' | 'pseudonyms' | 'revisions' | 'spreadsheetSafe' | 'splits')[];
}

export interface ExportRun {
  files: { name: string; ref: string; bytes: number }[];
  counts: Record<string, number>;
  /** What whoever reads the export should know. */
  notes: string[];
}

/** `ref` is a path (CLI, Electron) or a download address (loopback). */
export type ExportResult = ExportRun;

export interface ExportPreview {
  /** `head`: the first lines; null of a file that is no text. */
  files: { name: string; bytes: number; head: string | null }[];
  counts: Record<string, number>;
  notes: string[];
}

export interface ExportOutputs {
  'export.formats': ExportFormat[];
  'export.run': ExportResult;
  'export.preview': ExportPreview;
}
