import type { ConversationSummary } from '../../shared/domain/conversation.ts';
import { type ConversationFilter, type FilterSql, filterSql } from './conversation-filter.ts';
import { type ConversationRow, summaryColumns, summaryJoins, summaryOf } from './conversation-row.ts';
import { type ConversationSort, decodePosition, encodePosition, sortSql } from './conversation-sort.ts';
import type { Db } from './database.ts';

/** Counting stops here: beyond it a total is "at least". */
export const countLimit = 10_000;
/** The same for searches. */
export const searchCountLimit = 500;
/** Other orders than the newest first look at so many of the newest hits. */
export const searchLimit = 2_000;
/** Rows that are looked at in order before a filter is answered from the index of all facts. */
const walkedRows = 2_000;

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
  const all = db.prepare<[], { n: number }>(`
    SELECT (SELECT count(*) FROM conversation) -
      (SELECT count(*) FROM conversation WHERE import_id IN (SELECT id FROM import WHERE state = 'staging')) AS n`);

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
    const limit = conditions.search ? searchCountLimit : countLimit;
    return { total: Math.min(n, limit), totalExact: n <= limit };
  }

  /** The first of these ways that fills a page, or the last. */
  function found(ways: readonly string[], parameters: Record<string, string | number>, wanted: number): FoundRow[] {
    let rows: FoundRow[] = [];
    for (const sql of ways) {
      rows = prepare(sql).all(parameters) as FoundRow[];
      if (rows.length >= wanted) break;
    }
    return rows;
  }

  return {
    page({ filter, sort, after, limit }: PageRequest): Page {
      const { parameters, ...conditions } = filterSql(filter);
      const order = conditions.search ? searchSort(sort) : sort;
      const position = after === null ? null : decodePosition(sort, after);
      const ways = pageWays(conditions, order, position !== null, filter.task !== undefined);
      const rows = found(ways, { ...parameters, ...position, limit: limit + 1 }, limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const more = rows.length > limit;
      // A first page knows its total when it holds all rows, or when they were counted on the way.
      const total = after === null ? (more ? (rows[0]?.matches ?? null) : rows.length) : null;
      return {
        rows: shown.map((row) => ({ rowId: row.id, summary: summaryOf(row) })),
        next: last && more ? encodePosition(sort, last.sort_key, last.id) : null,
        ...(total === null ? count(filter) : { total, totalExact: true }),
      };
    },
  };
}

type FoundRow = ConversationRow & { sort_key: string | number; matches?: number | null };
type Conditions = Pick<FilterSql, 'where' | 'search'>;
type Order = ConversationSort | { by: 'row'; descending: boolean };

/** Rows are numbered as they come in: by number they need no sorting after a search. */
const searchSort = (sort: ConversationSort): Order =>
  sort.by === 'imported' ? { by: 'row', descending: sort.descending } : sort;

const visible = "c.import_id NOT IN (SELECT id FROM import WHERE state = 'staging')";

/** Statements that answer a page, the quickest first: each but the last may find too few rows. */
export function pageWays(conditions: Conditions, order: Order, behind: boolean, ofTask = false): string[] {
  if (conditions.search) return [searchSql(conditions, order, behind)];
  if (ofTask) return [pageSql(conditions, order, behind)];
  if (!sortSql(order).walked) return [factsSql(conditions, order, behind, false)];
  if (conditions.where.length === 0) return [pageSql(conditions, order, behind)];
  return [walkSql(conditions, order, behind), factsSql(conditions, order, behind, true)];
}

/** Joined row by row, so that what is in order stays in order. */
const joinsInOrder = `CROSS ${summaryJoins.trim()}`;

const select = (key: string) => `SELECT ${summaryColumns}, ${key} AS sort_key`;

/** Without a filter, or with one that few rows pass and an index finds. */
export function pageSql({ where }: Conditions, order: Order, behind: boolean): string {
  const { key, orderBy, after } = sortSql(order);
  return `${select(key)} FROM visible_conversation AS c ${summaryJoins}
    ${whereSql([...where, ...(behind ? [after] : [])])}
    ORDER BY ${orderBy} LIMIT @limit`;
}

/** Looks at the next rows in order: enough for filters that many rows pass. */
function walkSql({ where }: Conditions, order: Order, behind: boolean): string {
  const { key, orderBy, after } = sortSql(order);
  const direction = order.descending ? 'DESC' : 'ASC';
  return `SELECT ${summaryColumns}, c.walked_key AS sort_key FROM (
      SELECT c.*, ${key} AS walked_key FROM conversation AS c ${whereSql(behind ? [after] : [])}
      ORDER BY ${orderBy} LIMIT ${walkedRows}
    ) AS c ${joinsInOrder}
    ${whereSql([visible, ...where])}
    ORDER BY c.walked_key ${direction}, c.id ${direction} LIMIT @limit`;
}

/**
 * Finds the page's rows in the index of facts alone: quick also when few or no rows pass. Then they are counted on the way;
 * of many, counting would keep them all.
 */
function factsSql({ where }: Conditions, order: Order, behind: boolean, counted: boolean): string {
  const { key, orderBy, after } = sortSql(order);
  const matches = counted ? 'count(*) OVER ()' : 'NULL';
  return `${select(key)}, found.matches FROM (
      SELECT c.id AS row, ${matches} AS matches FROM conversation AS c INDEXED BY conversation_facts
      ${whereSql([visible, ...where, ...(behind ? [after] : [])])}
      ORDER BY ${orderBy} LIMIT @limit
    ) AS found CROSS JOIN conversation AS c ON c.id = found.row ${joinsInOrder}
    ORDER BY ${orderBy}`;
}

/** Newest first walks the hits backwards and stops; other orders sort the newest hits. */
function searchSql({ where }: Conditions, order: Order, behind: boolean): string {
  const { key, orderBy, after } = sortSql(order);
  const conditions = ['message_text MATCH @match', visible, ...where];
  const hits = 'message_text CROSS JOIN conversation AS c ON c.id = message_text.rowid';
  if (order.by === 'row') {
    const direction = order.descending ? 'DESC' : 'ASC';
    const next = behind ? [`message_text.rowid ${order.descending ? '<' : '>'} @id`] : [];
    return `${select(key)} FROM ${hits} ${summaryJoins}
      ${whereSql([...conditions, ...next])}
      ORDER BY message_text.rowid ${direction} LIMIT @limit`;
  }
  return `${select(key)} FROM (
      SELECT c.* FROM ${hits} ${whereSql(conditions)} ORDER BY message_text.rowid DESC LIMIT ${searchLimit}
    ) AS c ${summaryJoins}
    ${whereSql(behind ? [after] : [])}
    ORDER BY ${orderBy} LIMIT @limit`;
}

/** Counting can stop early, so it walks the index of words, or that of facts, and gathers nothing. */
export function countSql({ where, search }: Conditions): string {
  const from = search
    ? 'message_text CROSS JOIN conversation AS c ON c.id = message_text.rowid'
    : 'conversation AS c INDEXED BY conversation_facts';
  return `SELECT count(*) AS n FROM (
    SELECT 1 FROM ${from}
    ${whereSql([visible, ...(search ? ['message_text MATCH @match'] : []), ...where])}
    LIMIT ${(search ? searchCountLimit : countLimit) + 1})`;
}

function whereSql(where: readonly string[]): string {
  return where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
}
