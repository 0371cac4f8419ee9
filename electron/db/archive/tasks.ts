import type { TaskDraft } from '../../../shared/domain/import.ts';
import type { Db } from '../database.ts';
import { fillsTask } from '../fills-task.ts';
import { importStaging } from '../import-staging.ts';
import { taskRepository } from '../tasks.ts';
import type { ArchiveTable } from './archive-table.ts';

/** Tasks: what the study does not know of one is filled in, what it knows stays. */
export function taskTable(db: Db): ArchiveTable<TaskDraft> {
  const tasks = taskRepository(db);
  let staging: ReturnType<typeof importStaging> | null = null;

  return {
    rows: () =>
      db
        .prepare<[], TaskDraft>(`
          SELECT 'task' AS type, key, domain, title, instruction, policy FROM visible_task AS task
          WHERE id IN (SELECT id FROM temp.chosen_task) ORDER BY key`)
        .iterate(),
    identity: ({ key }) => key,
    content: () => '',
    stored(draft) {
      const known = tasks.byKey(draft.key);
      return known && !fillsTask(known, draft) ? '' : null;
    },
    apply(draft) {
      staging ??= importStaging(db);
      staging.fillTask(draft);
    },
  };
}
