import { Refusal } from '../../../shared/domain/errors.ts';
import type { ImportOptions, ImportReport } from '../../../shared/domain/import.ts';
import { importLogRepository } from '../../db/import-log.ts';
import { expandPaths } from '../../files/expand-paths.ts';
import { isStudyFile } from '../../files/own-file.ts';
import type { InputFile, ReaderEvent } from '../../files/reading.ts';
import { readInThread } from '../../files/thread-reader.ts';
import type { StudyContext } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { clearUnfinishedImports } from './clear.ts';
import { importRun } from './run.ts';
import { importHold, undoImport } from './undo.ts';

const issuesPerPage = 500;

/** Studies into which an import is under way: one at a time. */
const importing = new WeakSet<StudyContext>();

/** Imports what a reader reads. On any failure the study is as it was. @throws Refusal */
export async function importInto(
  context: StudyContext,
  events: AsyncIterable<ReaderEvent>,
  options: ImportOptions,
  job: string,
): Promise<ImportReport> {
  if (importing.has(context)) {
    throw new Refusal('import_running', 'Another import into this study is under way. Wait for it, or cancel it.');
  }
  importing.add(context);
  try {
    return await context.jobs.run(job, async (signal) => {
      await clearUnfinishedImports(context);
      try {
        return await importRun(context, events, { options, dryRun: false, job, signal });
      } catch (error) {
        await clearUnfinishedImports(context);
        throw error;
      }
    });
  } finally {
    importing.delete(context);
  }
}

/** What the import would do: the same work, nothing written. @throws Refusal as the import would */
export async function previewImport(
  context: StudyContext,
  events: AsyncIterable<ReaderEvent>,
  options: ImportOptions,
  job: string,
): Promise<ImportReport> {
  return context.jobs.run(job, (signal) => importRun(context, events, { options, dryRun: true, job, signal }));
}

/** The files to read; never the study itself: where one process opens and closes it again, SQLite's locks are gone. */
function inputsFor({ study }: StudyContext, paths: readonly string[]): InputFile[] {
  const inputs = expandPaths(paths);
  const own = inputs.find(({ source }) => isStudyFile(source.path, study.file));
  if (own === undefined) return inputs;
  throw new Refusal('own_study', `${own.source.name} belongs to the study that is open. Nothing was imported.`);
}

export const importHandlers = {
  'import.preview': (context, { files, options, job }) =>
    previewImport(context, readInThread(inputsFor(context, files), options), options, job),
  'import.run': (context, { files, options, job }) =>
    importInto(context, readInThread(inputsFor(context, files), options), options, job),
  'imports.list': ({ db }) => importLogRepository(db).list(),
  'imports.undo': async (context, { import: uid }) => {
    if (importing.has(context)) {
      throw new Refusal('import_running', 'An import into this study is under way. Wait for it, or cancel it.');
    }
    importing.add(context);
    try {
      return await undoImport(context, uid);
    } finally {
      importing.delete(context);
    }
  },
  'imports.hold': (context, { import: uid }) => importHold(context, uid),
  'imports.issues': ({ db }, { import: uid, after }) => {
    const log = importLogRepository(db);
    const id = log.rowId(uid);
    if (id === null) throw new Refusal('no_import', `There is no import ${uid} in this study.`);
    return log.issues(id, after, issuesPerPage);
  },
} satisfies Partial<Handlers>;
