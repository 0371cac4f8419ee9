import { Refusal } from '../../../shared/domain/errors.ts';
import { importLogRepository } from '../../db/import-log.ts';
import { importUndo } from '../../db/import-undo.ts';
import type { StudyContext } from '../context.ts';
import { clearUnfinishedImports } from './clear.ts';

/** What can be taken back row by row; ratings are kept for ever, and an archive brings a whole study. */
const kept: Readonly<Record<string, string>> = {
  'ratings-csv': 'it brought ratings, and what people answered is never deleted. Answers can be changed one by one',
  'counterpart-jsonl':
    'it is an archive with annotators and ratings, which are never deleted. Delete the study instead',
};

/**
 * Takes one import back as a whole, while nobody has worked with its conversations. It disappears in one transaction; its
 * rows are cleared away after it in pieces. @throws Refusal no_import, not_undone
 */
export async function undoImport(context: StudyContext, uid: string): Promise<{ conversations: number }> {
  const log = importLogRepository(context.db);
  const undo = importUndo(context.db);
  const id = log.rowId(uid);
  if (id === null) throw new Refusal('no_import', `There is no import ${uid} in this study. Nothing was changed.`);
  const refuse = (why: string) => new Refusal('not_undone', `The import stays: ${why}. Nothing was changed.`);
  const reason = kept[undo.formatOf(id)];
  if (reason !== undefined) throw refuse(reason);
  const conversations = context.transaction(() => {
    const worked = undo.workedOn(id);
    if (worked > 0) throw refuse(`${worked} of its conversations are assigned, rated or judged`);
    undo.unfinish(id);
    return log.conversations(id);
  });
  await clearUnfinishedImports(context);
  return { conversations };
}
