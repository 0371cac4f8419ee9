import type { z } from 'zod';
import type { conversationSort } from '../../shared/contract/inputs.ts';
import { Refusal } from '../../shared/domain/errors.ts';

export type ConversationSort = z.output<typeof conversationSort>;
type Key = string | number;

/** What each sort orders by. Ties are broken by id. */
const expressions: Record<ConversationSort['by'] | 'row', string> = {
  task: 'c.task_order',
  source: 'c.source_id',
  run: 'ifnull(c.run, 0)',
  turns: 'c.turns',
  words: 'c.words',
  reward: 'ifnull(c.reward, -1e308)',
  survey: 'ifnull(c.survey_answered, -1)',
  imported: 'c.ordinal',
  /** Rows are numbered in the order of import. */
  row: 'c.id',
};

/** Orders that an index of the same expression walks; the others are sorted from the index of all facts. */
const walked: ReadonlySet<keyof typeof expressions> = new Set(['task', 'source', 'imported', 'row']);

export interface SortSql {
  /** The sorted value, for the position of the next page. */
  key: string;
  orderBy: string;
  /** Condition for rows behind the position (@key, @id). */
  after: string;
  /** True when an index has this order. */
  walked: boolean;
}

export function sortSql({ by, descending }: { by: keyof typeof expressions; descending: boolean }): SortSql {
  const key = expressions[by];
  const direction = descending ? 'DESC' : 'ASC';
  return {
    key,
    orderBy: `${key} ${direction}, c.id ${direction}`,
    after: `(${key}, c.id) ${descending ? '<' : '>'} (@key, @id)`,
    walked: walked.has(by),
  };
}

/** The position behind a row, as opaque text; it holds for the sort it was made with. */
export function encodePosition(sort: ConversationSort, key: Key, id: number): string {
  return Buffer.from(JSON.stringify([sort.by, sort.descending, key, id])).toString('base64url');
}

/** @throws Refusal bad_position for anything that no page of this sort has given */
export function decodePosition(sort: ConversationSort, position: string): { key: Key; id: number } {
  const refuse = () => new Refusal('bad_position', 'That position belongs to another list: start from its first page.');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(position, 'base64url').toString());
  } catch {
    throw refuse();
  }
  const [by, descending, key, id] = Array.isArray(parts) ? parts : [];
  const keyed = typeof key === (sort.by === 'task' ? 'string' : 'number');
  if (by !== sort.by || descending !== sort.descending || !keyed || !Number.isSafeInteger(id)) throw refuse();
  return { key, id };
}
