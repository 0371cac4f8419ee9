import type { Db } from './database.ts';

/**
 * An answer about all conversations of finished imports, which change with imports alone: it is held until one finishes or is
 * taken back, or turns of older imports are counted anew. Walking hundreds of thousands of rows takes tenths of a second, in which nobody else is served.
 */
export function heldUntilImport<Answer>(db: Db, compute: () => Answer): () => Answer {
  const finished = db
    .prepare<[], string>(
      "SELECT ifnull(group_concat(uid), '') || (SELECT ifnull(max(value), '') FROM study_meta WHERE key = 'counted') FROM import WHERE state = 'complete'",
    )
    .pluck();
  let held: { imports: string; answer: Answer } | null = null;

  return () => {
    const imports = finished.get() ?? '';
    if (held?.imports !== imports) held = { imports, answer: compute() };
    return held.answer;
  };
}
