import type { ConversationSummary } from '../../shared/domain/conversation.ts';
import { type ConversationFilter, type FilterSql, filterSql } from './conversation-filter.ts';
import { type ConversationRow, summaryColumns, summaryJoins, summaryOf } from './conversation-row.ts';
import { type ConversationSort, decodePosition, encodePosition, sortSql } from './conversation-sort.ts';
import type { Db } from './database.ts';

/** Counting stops here: beyond it a total is "at least". */
export const countLimit = 10_000;

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
    const { parameters, ...conditions } = filterSql(filter);
    if (conditions.where.length === 0 && !conditions.search) return { total: all.get()?.n ?? 0, totalExact: true };
    const { n } = prepare(countSql(conditions)).get(parameters) as { n: number };
    return { total: Math.min(n, countLimit), totalExact: n <= countLimit };
  }

  return {
    page({ filter, sort, after, limit }: PageRequest): Page {
      const { parameters, ...conditions } = filterSql(filter);
      const position = after === null ? null : decodePosition(sort, after);
      const sql = pageSql(conditions, sort, position !== null);
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

type Conditions = Pick<FilterSql, 'where' | 'search'>;

const matching = 'c.id IN (SELECT rowid FROM message_text WHERE message_text MATCH @match)';

export function pageSql({ where, search }: Conditions, sort: ConversationSort, behind: boolean): string {
  const { key, orderBy, after } = sortSql(sort);
  return `
    SELECT ${summaryColumns}, ${key} AS sort_key
    FROM visible_conversation AS c ${summaryJoins}
    ${whereSql([...where, ...(search ? [matching] : []), ...(behind ? [after] : [])])}
    ORDER BY ${orderBy} LIMIT @limit`;
}

/** Counting can stop early, so it walks the index of words instead of gathering all of its hits first. */
export function countSql({ where, search }: Conditions): string {
  const from = search ? 'message_text CROSS JOIN conversation AS c ON c.id = message_text.rowid' : 'conversation AS c';
  const visible = "c.import_id NOT IN (SELECT id FROM import WHERE state = 'staging')";
  return `SELECT count(*) AS n FROM (
    SELECT 1 FROM ${from}
    ${whereSql([visible, ...(search ? ['message_text MATCH @match'] : []), ...where])}
    LIMIT ${countLimit + 1})`;
}

function whereSql(where: readonly string[]): string {
  return where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
}
