export interface ExportFormat {
  id: string;
  title: string;
  description: string;
}

export interface ExportResult {
  /** `ref` is a path (CLI, Electron) or a download address (loopback). */
  files: { name: string; ref: string; bytes: number }[];
  counts: Record<string, number>;
}

export interface ExportOutputs {
  'export.formats': ExportFormat[];
  'export.run': ExportResult;
}
