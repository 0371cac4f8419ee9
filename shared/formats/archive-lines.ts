import type { ImportRecord } from '../domain/import.ts';

/** Version of the archive's own shape; a reader refuses what is newer than it knows. */
export const archiveSchema = 2;

/** First line of an archive: what it is and what it holds. */
export function archiveHeader(counts: Record<string, number>): string {
  return JSON.stringify({ type: 'counterpart', schema: archiveSchema, counts });
}

/** Last line: how many lines stand before it, and the SHA-256 (hex) of them with their line feeds. */
export function archiveEnd(records: number, sha256: string): string {
  return JSON.stringify({ type: 'end', records, sha256 });
}

/** One record of a study as a line. The order of members is fixed: equal studies give equal bytes. */
export function archiveLine(record: ImportRecord): string {
  if (record.type !== 'conversation') return JSON.stringify(record);
  const { type, archived, format, source, instanceId, task, batch, run, raw } = record;
  const { id, flagged } = archived ?? { id: null, flagged: false };
  // What can be derived from the raw record again (counts, reward, keep, survey) is not written twice.
  return JSON.stringify({ type, id, format, source, instanceId, task, batch, run, flagged, raw });
}
