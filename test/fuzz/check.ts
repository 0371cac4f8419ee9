import { importInto, previewImport } from '../../electron/core/import/handlers.ts';
import { openSession, type StudySession } from '../../electron/core/session.ts';
import { memorySource } from '../../electron/files/byte-source.ts';
import { readFiles } from '../../electron/files/read-files.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { ImportOptions, ImportReport } from '../../shared/domain/import.ts';
import type { FuzzCase } from './cases.ts';

const patience = 2000;
export const fuzzOptions: ImportOptions = {
  format: null,
  source: null,
  domain: null,
  mapping: null,
  strict: false,
  everyRecord: false,
};
let jobs = 0;

/** A study that prepares each statement once: over thousands of small imports that is most of the time. */
export function fuzzStudy(file: string): StudySession {
  const session = openSession(file, { installation: 'fuzz', create: true, name: 'Fuzz' });
  const { db } = session.context;
  const prepare = db.prepare.bind(db);
  const statements = new Map<string, unknown>();
  db.prepare = ((sql: string) => {
    const known = statements.get(sql) ?? prepare(sql);
    statements.set(sql, known);
    return known;
  }) as typeof db.prepare;
  return session;
}

/** Refusals of the study's side: the reader had let the file pass, so an import may have written already. */
const lateRefusals: ReadonlySet<string> = new Set(['nothing_acceptable', 'strict', 'file_changed']);

/** Milliseconds that this process has worked. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Fate = ImportReport | Refusal;

/**
 * Previews a hostile file and imports it. @returns what is wrong with that; null when all is well: a report or a refusal,
 * in time, the same both times, every finding with place and reason, and nothing in the study after a refusal
 */
export async function wrongWith(
  { context }: StudySession,
  { name, bytes }: FuzzCase,
  limit = patience,
): Promise<string | null> {
  const read = () => readFiles([{ source: memorySource(name, bytes), picked: true }], fuzzOptions);
  const rows = context.db.prepare<[], { n: number }>(
    'SELECT (SELECT count(*) FROM conversation) + (SELECT count(*) FROM survey) + (SELECT count(*) FROM import) + (SELECT count(*) FROM revision) + (SELECT count(*) FROM import_staged) + (SELECT count(*) FROM import_issue) AS n',
  );
  const before = rows.get()?.n;
  // Time of this process, not of the clock: the machine may be busy with other things.
  const started = processorTime();
  const previewed = await fateOf(() => previewImport(context, read(), fuzzOptions, `fuzz-${++jobs}`));
  if (typeof previewed === 'string') return `preview: ${previewed}`;
  if (rows.get()?.n !== before) return 'the preview wrote';
  // What the reader refuses reaches no study; a sample of it is enough.
  if (previewed instanceof Refusal && !lateRefusals.has(previewed.code) && jobs % 8 !== 0) return vague(previewed);
  const imported = await fateOf(() => importInto(context, read(), fuzzOptions, `fuzz-${++jobs}`));
  if (typeof imported === 'string') return `import: ${imported}`;
  const took = processorTime() - started;
  if (took > 2 * limit) return `took ${took.toFixed(0)} ms`;
  if (imported instanceof Refusal && rows.get()?.n !== before) return 'a refused import left rows';
  return vague(previewed) ?? vague(imported) ?? (alike(previewed, imported) ? null : 'the preview is not the import');
}

async function fateOf(work: () => Promise<ImportReport>): Promise<Fate | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    return `crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function vague(fate: Fate): string | null {
  if (fate instanceof Refusal) {
    return /Nothing was (?:imported|changed)/.test(fate.message)
      ? null
      : `a refusal that does not say what was kept: ${fate.message}`;
  }
  // Files that were left out as a whole are no records; what was read of others is among the files.
  const read = new Set(fate.files.map(({ file }) => file));
  const rejected = fate.issues.filter(({ severity, file }) => severity === 'rejected' && read.has(file)).length;
  if (rejected !== Math.min(fate.rejected, 1000))
    return `${fate.rejected} records were rejected, ${rejected} issues say why`;
  const poor = fate.issues.find(({ place, code, message }) => place === '' || code === '' || message.length < 10);
  return poor ? `an issue without place or reason: ${JSON.stringify(poor)}` : null;
}

function alike(previewed: Fate, imported: Fate): boolean {
  if (previewed instanceof Refusal || imported instanceof Refusal) {
    return previewed instanceof Refusal && imported instanceof Refusal && previewed.code === imported.code;
  }
  return JSON.stringify({ ...imported, dryRun: true }) === JSON.stringify(previewed);
}
