import type { ImportLogEntry } from '../../shared/contract/outputs.ts';
import type { ImportIssue } from '../../shared/domain/import.ts';
import type { Db } from './database.ts';

/** One file of an import, as it is announced. */
export interface NewImport {
  uid: string;
  file: string;
  format: string;
  fileHash: string;
  bytes: number;
  /** ISO 8601. */
  at: string;
  /** JSON text. */
  options: string;
}

export interface ImportCounts {
  accepted: number;
  duplicates: number;
  rejected: number;
  repaired: number;
}

/** The log of imports, one row per file, with every numbered issue. A row is invisible until it is complete. */
export function importLogRepository(db: Db) {
  const begin = db.prepare(`
    INSERT INTO import (uid, file, format, file_hash, bytes, at, state, options)
    VALUES (@uid, @file, @format, @fileHash, @bytes, @at, 'staging', @options)`);
  const complete = db.prepare(`
    UPDATE import SET state = 'complete', accepted = @accepted, duplicates = @duplicates, rejected = @rejected,
      repaired = @repaired
    WHERE id = @id`);
  const addIssue = db.prepare(`
    INSERT INTO import_issue (import_id, n, severity, code, file, place, message)
    VALUES (@id, @n, @severity, @code, @file, @place, @message)`);
  const list = db.prepare<[], ImportLogEntry>(`
    SELECT uid AS id, file, format, at, accepted, duplicates, rejected, repaired,
      (SELECT ifnull(max(n), 0) FROM import_issue WHERE import_id = import.id) AS findings
    FROM import WHERE state = 'complete' ORDER BY import.id DESC`);
  const earlier = db.prepare<[string], { file: string; at: string }>(`
    SELECT file, at FROM import WHERE state = 'complete' AND file_hash = ? ORDER BY id LIMIT 1`);
  const exists = db.prepare<[string], { id: number }>("SELECT id FROM import WHERE uid = ? AND state = 'complete'");
  const conversations = db.prepare<[number], { n: number }>(
    'SELECT count(*) AS n FROM conversation WHERE import_id = ?',
  );
  const issues = db.prepare<[number, number, number], ImportIssue & { n: number }>(`
    SELECT n, severity, code, file, place, message FROM import_issue
    WHERE import_id = ? AND n > ? ORDER BY n LIMIT ?`);

  return {
    /** @returns the row id */
    begin: (entry: NewImport): number => Number(begin.run(entry).lastInsertRowid),
    complete: (id: number, counts: ImportCounts): void => void complete.run({ id, ...counts }),
    /** `n` counts from 1 within the import. */
    addIssue: (id: number, n: number, issue: ImportIssue): void => void addIssue.run({ id, n, ...issue }),
    list: (): ImportLogEntry[] => list.all(),
    /** The first complete import of a file with this content. */
    earlier: (fileHash: string): { file: string; at: string } | null => earlier.get(fileHash) ?? null,
    conversations: (id: number): number => conversations.get(id)?.n ?? 0,
    rowId: (uid: string): number | null => exists.get(uid)?.id ?? null,
    /** Issues after number `after`; `next` is the last number given, null at the end. */
    issues(id: number, after: number, limit: number): { issues: ImportIssue[]; next: number | null } {
      const rows = issues.all(id, after, limit + 1);
      const page = rows.slice(0, limit);
      return {
        issues: page.map(({ n: _, ...issue }) => issue),
        next: rows.length > limit ? (page.at(-1)?.n ?? null) : null,
      };
    },
  };
}
