import { createHash } from 'node:crypto';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import type { Exported, ExportTarget, ExportWriter } from './format.ts';

/**
 * The codebook beside every export: what was written from what, by which version, with the wording, options and scores of
 * the instruments, the meaning of columns, and the terms that the sources carry.
 */
export async function writeCodebook(
  target: ExportTarget,
  { id }: ExportWriter,
  { counts, columns }: Exported,
  notes: readonly string[],
): Promise<void> {
  const { context, rows, options, file } = target;
  const { spreadsheetSafe, pseudonyms, revisions, filter } = options;
  const codebook = {
    tool: `Counterpart ${context.version}`,
    format: id,
    exportedAt: context.now(),
    study: { name: rows.studyName(), sha256: await studyHash(target) },
    options: { spreadsheetSafe, pseudonyms, revisions, filter },
    counts,
    sources: rows.sources().map(({ kind, label, terms, conversations }) => ({ kind, label, conversations, terms })),
    instruments: rows.instruments().length > 0 ? rows.instruments() : [TAU_BENCH_SURVEY],
    ...(columns && { columns }),
    ...(notes.length > 0 && { notes }),
  };
  file('codebook.json').write(`${JSON.stringify(codebook, null, 2)}\n`);
}

/**
 * What the study holds, whatever the export took of it: SHA-256 over the content hashes of its conversations and surveys
 * and the ids of its revisions, each in order. Equal studies have equal hashes; an answer more changes it.
 */
export async function studyHash({ rows, each }: Pick<ExportTarget, 'rows' | 'each'>): Promise<string> {
  const hash = createHash('sha256');
  await each(rows.hashes(), (line) => hash.update(line));
  return hash.digest('hex');
}
