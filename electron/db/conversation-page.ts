import type { ConversationSummary } from '../../shared/domain/conversation.ts';
import { type ConversationFilter, filterSql } from './conversation-filter.ts';
import { type ConversationRow, summaryColumns, summaryJoins, summaryOf } from './conversation-row.ts';
import { type ConversationSort, decodePosition, encodePosition, sortSql } from './conversation-sort.ts';
import type { Db } from './database.ts';

/** Counting stops here: beyond it a total is "at least". */
export const countLimit = 20_000;

export interface PageRequest {
  filter: ConversationFilter;
  sort: ConversationSort;
  after: string | null;
  limit: number;
}

export interface Page {
  rows: { rowId: number; summary: ConversationSummary }[];
  next: string | null;
  total: number;
  totalExact: boolean;
}

/** The windowed library: keyset pages of visible conversations for every filter and sort. */
export function conversationPageRepository(db: Db) {
  const statements = new Map<string, ReturnType<Db['prepare']>>();
  const all = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM visible_conversation');

  function prepare(sql: string) {
    const statement = statements.get(sql) ?? db.prepare(sql);
    if (statements.size >= 200) statements.clear();
    statements.set(sql, statement);
    return statement;
  }

  function count(filter: ConversationFilter): { total: number; totalExact: boolean } {
    const { where, parameters } = filterSql(filter);
    if (where.length === 0) return { total: all.get()?.n ?? 0, totalExact: true };
    const { n } = prepare(countSql(where)).get(parameters) as { n: number };
    return { total: Math.min(n, countLimit), totalExact: n <= countLimit };
  }

  return {
    page({ filter, sort, after, limit }: PageRequest): Page {
      const { where, parameters } = filterSql(filter);
      const position = after === null ? null : decodePosition(sort, after);
      const sql = pageSql(where, sort, position !== null);
      const found = prepare(sql).all({ ...parameters, ...position, limit: limit + 1 }) as (ConversationRow & {
        sort_key: string | number;
      })[];
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return {
        rows: rows.map((row) => ({ rowId: row.id, summary: summaryOf(row) })),
        next: last && found.length > limit ? encodePosition(sort, last.sort_key, last.id) : null,
        ...count(filter),
      };
    },
  };
}

export function pageSql(where: readonly string[], sort: ConversationSort, behind: boolean): string {
  const { key, orderBy, after } = sortSql(sort);
  return `
    SELECT ${summaryColumns}, ${key} AS sort_key
    FROM visible_conversation AS c ${summaryJoins}
    ${whereSql(behind ? [...where, after] : where)}
    ORDER BY ${orderBy} LIMIT @limit`;
}

export function countSql(where: readonly string[]): string {
  return `SELECT count(*) AS n FROM (
    SELECT 1 FROM visible_conversation AS c ${whereSql(where)} LIMIT ${countLimit + 1})`;
}

function whereSql(where: readonly string[]): string {
  return where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
}
