import { describe, expect, it } from 'vitest';
import type { ConversationFilter } from '../../../electron/db/conversation-filter.ts';
import { filterSql } from '../../../electron/db/conversation-filter.ts';
import { countSql, pageSql } from '../../../electron/db/conversation-page.ts';
import type { ConversationSort } from '../../../electron/db/conversation-sort.ts';
import type { Db } from '../../../electron/db/database.ts';
import { repositories } from '../../../electron/db/repositories.ts';
import { newStudy } from '../support/study-fixture.ts';

/** The planner's steps, as SQLite tells them. */
function planOf(db: Db, sql: string): string[] {
  const named = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), null]);
  const positional = (sql.match(/\?/g) ?? []).map(() => null);
  const rows = db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...(named.length > 0 ? [Object.fromEntries(named)] : positional)) as { detail: string }[];
  return rows.map(({ detail }) => detail);
}

const sorts: ConversationSort['by'][] = ['task', 'source', 'run', 'turns', 'words', 'reward', 'survey', 'imported'];
const sorting = /USE TEMP B-TREE FOR ORDER BY/;
/** A walk over a whole table that no index orders or narrows. */
const fullScan = /^SCAN (?!\(|.*(USING|VIRTUAL))/;

/** Tables that grow with the study, under the names that the statements give them. */
const largeScan = /^SCAN (c|conversation\w*|revision|feature|survey|log_head|item|assignment|a|v|h|r)( (?!.*USING)|$)/;

/**
 * Counts of the whole study; the upsert of an entry's head, whose target row SQLite prints as a scan; pages of items,
 * which their LIMIT ends.
 */
const allowed =
  /^(SELECT count\(\*\) AS conversations|INSERT INTO revision|SELECT item\.(conversation_id AS conversation|id AS item))/;

describe('hot queries', () => {
  const cases = sorts.flatMap((by) =>
    [false, true].flatMap((descending) => [false, true].map((behind) => ({ by, descending, behind }))),
  );

  it.each(cases)('a page by $by (descending $descending, behind a position $behind) walks an index', (sort) => {
    const { db } = newStudy().context;
    const plan = planOf(db, pageSql({ where: [], search: false }, sort, sort.behind));
    expect(plan.filter((step) => sorting.test(step) || fullScan.test(step))).toEqual([]);
  });

  it.each<[string, ConversationFilter, RegExp]>([
    ['source', { sources: [1] }, /SEARCH conversation USING .*source_id=\?/],
    ['task', { task: 'airline_1' }, /SEARCH conversation USING .*task_id=\?/],
    ['domain', { domains: ['airline'] }, /SEARCH conversation USING .*task_id=\?/],
    ['words', { query: 'refund' }, /SEARCH conversation USING INTEGER PRIMARY KEY/],
  ])('a page filtered by %s finds its rows by an index', (_, filter, expected) => {
    const { db } = newStudy().context;
    const plan = planOf(db, pageSql(filterSql(filter), { by: 'task', descending: false }, false));
    expect(
      plan.some((step) => expected.test(step)),
      plan.join('\n'),
    ).toBe(true);
    expect(plan.filter((step) => fullScan.test(step) && !step.includes('task'))).toEqual([]);
  });

  it('counting the hits of a search walks the word index and stops', () => {
    const { db } = newStudy().context;
    const plan = planOf(db, countSql(filterSql({ query: 'refund' })));
    expect(plan.filter((step) => fullScan.test(step))).toEqual([]);
    expect(
      plan.some((step) => /VIRTUAL TABLE/.test(step)),
      plan.join('\n'),
    ).toBe(true);
  });

  /** Every statement that the repositories prepare, as they are asked of a study. */
  it('scan a whole table only where the answer counts all of it', () => {
    const { db } = newStudy().context;
    const statements: string[] = [];
    const recording = new Proxy(db, {
      get: (target, name) =>
        name === 'prepare'
          ? (sql: string) => {
              statements.push(sql);
              return target.prepare(sql);
            }
          : Reflect.get(target, name),
    });
    repositories(recording);
    expect(statements.length).toBeGreaterThan(40);
    const scanning = statements.filter((sql) => planOf(db, sql).some((step) => largeScan.test(step)));
    const unexpected = scanning.map((sql) => sql.replace(/\s+/g, ' ').trim()).filter((sql) => !allowed.test(sql));
    expect(unexpected).toEqual([]);
  });
});
