import type { TaskPage, TaskRow } from '../../shared/contract/outputs.ts';
import type { Task } from '../../shared/domain/conversation.ts';
import type { Db } from './database.ts';
import { heldUntilImport } from './held-until-import.ts';
import { naturalOrder } from './natural-order.ts';

/** So much of an instruction tells which task it is. */
const aboutLength = 300;

type ListedTask = Omit<TaskRow, 'about'> & { title: string | null };

/** Tasks with how many conversations of each kind they have. The list is held until an import changes it, without its texts. */
export function taskRepository(db: Db) {
  const all = db.prepare<[], ListedTask>(`
    SELECT task.key, task.title, ifnull(counts.human, 0) AS human, ifnull(counts.simulator, 0) AS simulator
    FROM visible_task AS task
    LEFT JOIN (
      SELECT c.task_id, sum(source.kind = 'human') AS human, sum(source.kind = 'simulator') AS simulator
      FROM visible_conversation AS c JOIN source ON source.id = c.source_id
      WHERE c.task_id IS NOT NULL GROUP BY c.task_id
    ) AS counts ON counts.task_id = task.id`);
  const byKey = db.prepare<[string], Task>(
    'SELECT key, domain, title, instruction, policy FROM visible_task WHERE key = ?',
  );
  const held = heldUntilImport(db, () => {
    const rows = all
      .all()
      .map((row) => ({ row, both: row.human > 0 && row.simulator > 0, order: naturalOrder(row.key) }));
    rows.sort((a, b) => Number(b.both) - Number(a.both) || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    return rows.map(({ row }) => row);
  });

  return {
    /** Those whose key or title has `query`, in either case; first those with people and simulators, each in natural order of keys. */
    page(query: string, limit: number): TaskPage {
      const wanted = query.trim().toLowerCase();
      const found = held().filter(({ key, title }) => `${key} ${title ?? ''}`.toLowerCase().includes(wanted));
      const tasks = found.slice(0, limit).map(({ title, ...row }) => ({
        ...row,
        about: title ?? byKey.get(row.key)?.instruction?.slice(0, aboutLength) ?? null,
      }));
      return { tasks, total: found.length };
    },
    byKey: (key: string): Task | null => byKey.get(key) ?? null,
  };
}
