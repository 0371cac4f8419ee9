import type { Db } from './database.ts';
import { studyMetaRepository } from './study-meta.ts';

/** How turns are counted. Raised when a reader counts otherwise: what was counted before is then counted anew. */
const rule = 2;
const key = 'counted';
const done = String(rule);

/** What a study says that is new, or counted to its end. */
export const countedByRule: Readonly<Record<string, string>> = { [key]: done };

export interface Recounted {
  turns: number;
  userTurns: number;
  words: number;
}

/** Conversations whose turns were counted by an older rule, and how far they have been counted anew. */
export function recountRepository(db: Db) {
  const meta = studyMetaRepository(db);
  // where every message is a turn, no rule counts more of them
  const waiting = db
    .prepare<[number, number], number>(
      'SELECT id FROM conversation WHERE id > ? AND messages > turns ORDER BY id LIMIT ?',
    )
    .pluck();
  const record = db.prepare<[number], { format: string; raw: string }>(`
    SELECT c.format, r.raw FROM conversation AS c JOIN conversation_raw AS r ON r.conversation_id = c.id WHERE c.id = ?`);
  const put = db.prepare(`
    UPDATE conversation SET turns = @turns, user_turns = @userTurns, words = @words
    WHERE id = @id AND (turns <> @turns OR user_turns <> @userTurns OR words <> @words)`);
  const place = new RegExp(`^${rule}>(\\d+)$`);

  return {
    /** Row after which it goes on; null = all is counted. */
    from(): number | null {
      const said = meta.get(key) ?? '';
      return said === done ? null : Number(place.exec(said)?.[1] ?? 0);
    },
    /** Rows after this one that may count differently. */
    waiting: (after: number, most: number): number[] => waiting.all(after, most),
    record: (id: number): { format: string; raw: string } | undefined => record.get(id),
    /** @returns whether the counts were others */
    put: (id: number, counts: Recounted): boolean => put.run({ id, ...counts }).changes > 0,
    reached: (id: number): void => meta.set(key, `${rule}>${id}`),
    finished: (): void => meta.set(key, done),
  };
}
