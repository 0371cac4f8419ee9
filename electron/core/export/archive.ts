import { exportFormat } from '../../../shared/contract/export-formats.ts';
import type { ImportRecord } from '../../../shared/domain/import.ts';
import { archiveEnd, archiveHeader, archiveLine } from '../../../shared/formats/archive-lines.ts';
import { archiveTables } from '../../db/archive/archive-tables.ts';
import type { ExportWriter } from './format.ts';

/** The whole study, line by line, in an order that depends on content alone; reads back as an equal study. */
export const archiveWriter: ExportWriter = {
  ...exportFormat('counterpart-jsonl'),
  async write({ snapshot, rows, options, named, file, each, expect }) {
    const out = file('study.counterpart.jsonl');
    expect(snapshot.conversations + rows.revisionCount());
    out.write(`${archiveHeader({ sources: rows.sources().length, annotators: rows.annotators().length })}\n`);
    const counts = Object.fromEntries(Object.values(plurals).map((plural) => [plural, 0]));
    let lines = 1;
    const view = { named, history: options.revisions !== 'current', pseudonyms: options.pseudonyms };
    for (const table of Object.values(archiveTables(snapshot.db))) {
      lines += await each<ImportRecord>(table.rows(view), (record) => {
        out.write(`${archiveLine(record)}\n`);
        const plural = plurals[record.type];
        if (plural) counts[plural] = (counts[plural] ?? 0) + 1;
      });
    }
    out.write(`${archiveEnd(lines, out.sum())}\n`);
    return { counts: { ...counts, ownSurveys: rows.ownSurveys() } };
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
