import type { ImportHold } from '../../../shared/contract/outputs.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { importLogRepository } from '../../db/import-log.ts';
import { importUndo } from '../../db/import-undo.ts';
import type { StudyContext } from '../context.ts';
import { clearUnfinishedImports } from './clear.ts';

/** What can be taken back row by row; ratings are kept for ever, and an archive brings a whole study. */
const kept: Readonly<Record<string, ImportHold['why']>> = { 'ratings-csv': 'ratings', 'counterpart-jsonl': 'archive' };

const reasons: Readonly<Record<ImportHold['why'], (conversations: number) => string>> = {
  ratings: () => 'it brought ratings, and what people answered is never deleted. Answers can be changed one by one',
  archive: () => 'it is an archive with annotators and ratings, which are never deleted. Delete the study instead',
  worked: (conversations) => `${conversations} of its conversations are assigned, rated or judged`,
};

function rowOf({ db }: StudyContext, uid: string): number {
  const id = importLogRepository(db).rowId(uid);
  if (id === null) throw new Refusal('no_import', `There is no import ${uid} in this study. Nothing was changed.`);
  return id;
}

/** @returns why the import with this row id stays; null where it can be taken back */
function holdOf({ db }: StudyContext, id: number): ImportHold | null {
  const undo = importUndo(db);
  const why = kept[undo.formatOf(id)];
  if (why !== undefined) return { why, conversations: 0 };
  const conversations = undo.workedOn(id);
  return conversations > 0 ? { why: 'worked', conversations } : null;
}

/** What would refuse taking an import back, before anybody is asked. @throws Refusal no_import */
export function importHold(context: StudyContext, uid: string): ImportHold | null {
  return holdOf(context, rowOf(context, uid));
}

/**
 * Takes one import back as a whole, while nobody has worked with its conversations. It disappears in one transaction; its
 * rows are cleared away after it in pieces. @throws Refusal no_import, not_undone
 */
export async function undoImport(context: StudyContext, uid: string): Promise<{ conversations: number }> {
  const id = rowOf(context, uid);
  const conversations = context.transaction(() => {
    const hold = holdOf(context, id);
    if (hold !== null) {
      const why = reasons[hold.why](hold.conversations);
      throw new Refusal('not_undone', `The import stays: ${why}. Nothing was changed.`, { ...hold });
    }
    importUndo(context.db).unfinish(id);
    return importLogRepository(context.db).conversations(id);
  });
  await clearUnfinishedImports(context);
  return { conversations };
}
