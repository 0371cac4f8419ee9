import { importSweep } from '../../db/import-sweep.ts';
import type { StudyContext } from '../context.ts';

const pieceRows = 500;

/** Clears away what unfinished imports left, as found when called; other commands are served in between. */
export async function clearUnfinishedImports(context: StudyContext, signal?: AbortSignal): Promise<void> {
  const sweep = importSweep(context.db);
  for (const id of sweep.unfinished()) {
    for (let gone = false; !gone; ) {
      if (signal?.aborted) return;
      gone = context.transaction(() => sweep.piece(id, pieceRows));
      await context.pause();
    }
  }
}
