import { exportFormat } from '../../shared/contract/export-formats.ts';
import type { ImportRecord } from '../../shared/domain/import.ts';
import { archiveEnd, archiveHeader, archiveLine } from '../../shared/formats/archive-lines.ts';
import { archiveTables } from '../db/archive/archive-tables.ts';
import type { ExportWriter } from './export-format.ts';

/** The whole study, line by line, in an order that depends on content alone; reads back as an equal study. */
export const archiveWriter: ExportWriter = {
  ...exportFormat('counterpart-jsonl'),
  async write({ snapshot, rows, options, named, file, each, expect }) {
    const out = file('study.counterpart.jsonl');
    expect(snapshot.conversations + rows.revisionCount());
    out.write(`${archiveHeader({ sources: rows.sources().length, annotators: rows.annotators().length })}\n`);
    const counts: Record<string, number> = {};
    let lines = 1;
    const view = { named, history: options.revisions !== 'current' };
    for (const [type, table] of Object.entries(archiveTables(snapshot.db))) {
      const written = await each<ImportRecord>(table.rows(view), (record) => out.write(`${archiveLine(record)}\n`));
      lines += written;
      if (type in plurals) counts[plurals[type] as string] = written;
    }
    out.write(`${archiveEnd(lines, out.sum())}\n`);
    return { counts };
  },
};

/** What a person wants counted. */
const plurals: Record<string, string> = {
  conversation: 'conversations',
  survey: 'surveys',
  item: 'items',
  revision: 'revisions',
  adjudication: 'adjudications',
};
