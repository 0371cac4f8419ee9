import type { Db } from './database.ts';

export interface SubmittedRow {
  annotator: string;
  at: string;
  /** Sums over sittings; null where none was measured. */
  reading: number | null;
  active: number | null;
  idle: number | null;
}

/** Submitted items with the time they took, in pages of items. */
export function annotatorWorkRepository(db: Db) {
  const page = 'SELECT id FROM item WHERE id > @after ORDER BY id LIMIT @items';
  const last = db.prepare<[{ after: number; items: number }], { last: number | null }>(
    `SELECT max(id) AS last FROM (${page})`,
  );
  const submitted = db.prepare<[{ after: number; items: number }], SubmittedRow>(`
    SELECT annotator.name AS annotator, state.at,
      sum(t.value ->> '$.readingSeconds') AS reading, sum(t.value ->> '$.activeSeconds') AS active,
      sum(t.value ->> '$.idleSeconds') AS idle
    FROM (${page}) AS item
    CROSS JOIN current_value AS state ON state.item_id = item.id AND state.field = 'state'
    JOIN annotator ON annotator.id = state.annotator_id
    LEFT JOIN current_value AS t
      ON t.item_id = item.id AND t.annotator_id = state.annotator_id AND t.field GLOB 'time:*'
    WHERE state.value ->> '$.state' = 'submitted'
    GROUP BY item.id, annotator.id`);
  return {
    /** What was submitted of the next items; also the row of the last item looked at, null when none is left. */
    submitted(after: number, items: number): { rows: SubmittedRow[]; last: number | null } {
      const end = last.get({ after, items })?.last ?? null;
      return { rows: end === null ? [] : submitted.all({ after, items }), last: end };
    },
  };
}
