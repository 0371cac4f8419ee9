import type { TaskRow } from '../../shared/contract/outputs.ts';
import type { Task } from '../../shared/domain/conversation.ts';
import type { Db } from './database.ts';
import { naturalOrder } from './natural-order.ts';

/** Tasks with how many conversations of each kind they have, in natural order of their keys. */
export function taskRepository(db: Db) {
  const list = db.prepare<[], TaskRow>(`
    SELECT task.key, task.domain, task.title, task.instruction, task.policy,
      ifnull(counts.human, 0) AS human, ifnull(counts.simulator, 0) AS simulator
    FROM visible_task AS task
    LEFT JOIN (
      SELECT c.task_id, sum(source.kind = 'human') AS human, sum(source.kind = 'simulator') AS simulator
      FROM visible_conversation AS c JOIN source ON source.id = c.source_id
      WHERE c.task_id IS NOT NULL GROUP BY c.task_id
    ) AS counts ON counts.task_id = task.id`);
  const byKey = db.prepare<[string], Task>(
    'SELECT key, domain, title, instruction, policy FROM visible_task WHERE key = ?',
  );

  return {
    list(): TaskRow[] {
      const rows = list.all().map((row) => ({ row, order: naturalOrder(row.key) }));
      return rows.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ row }) => row);
    },
    byKey: (key: string): Task | null => byKey.get(key) ?? null,
  };
}
