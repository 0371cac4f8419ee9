import { describe, expect, it } from 'vitest';
import type { ConversationFilter } from '../../../electron/db/conversation-filter.ts';
import { filterSql } from '../../../electron/db/conversation-filter.ts';
import { countSql, pageSql, pageWays } from '../../../electron/db/conversation-page.ts';
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

/** How the statements begin that read all of a table, and why they may. */
const allowed = [
  // Counts of the whole study.
  'SELECT count(*) AS conversations',
  // How far everybody is with everything that is assigned.
  'WITH progress AS',
  // The upsert of an entry's head, whose target row SQLite prints as a scan.
  'INSERT INTO revision',
  // Pages of items, which their LIMIT ends.
  'SELECT item.conversation_id AS conversation',
  'SELECT item.id AS item',
  'SELECT annotator.name AS annotator, state.at',
  // Every verdict of the judges, whose agreement it is.
  'SELECT item.uid AS item, item.kind, first',
  // All that a plan draws from, its whole key, and every answer of it.
  'SELECT c.id AS conversation, c.uid, source.kind',
  'SELECT item.uid AS item, item.kind, item.role',
  'SELECT item.uid AS item, annotator.name AS annotator, v.field',
  // Whether a blind item had been answered when a rule was declared: ends with the first.
  'SELECT log.detail, log.at, EXISTS',
];

describe('hot queries', () => {
  /** Orders that have an index of their own. */
  const walked: readonly string[] = ['task', 'source', 'imported'];
  const cases = sorts.flatMap((by) =>
    [false, true].flatMap((descending) => [false, true].map((behind) => ({ by, descending, behind }))),
  );

  it.each(cases)(
    'a page by $by (descending $descending, behind a position $behind) walks an index, or that of all facts',
    (sort) => {
      const { db } = newStudy().context;
      const [sql = '', ...more] = pageWays({ where: [], search: false }, sort, sort.behind);
      expect(more).toEqual([]);
      const plan = planOf(db, sql);
      if (!walked.includes(sort.by)) {
        expect(plan[1]).toMatch(/^(SCAN|SEARCH) c USING COVERING INDEX conversation_facts/);
        return;
      }
      expect(plan.filter((step) => sorting.test(step) || fullScan.test(step))).toEqual([]);
    },
  );

  it('a page of one task finds its rows by an index', () => {
    const { db } = newStudy().context;
    const plan = planOf(db, pageSql(filterSql({ task: 'airline_1' }), { by: 'task', descending: false }, false));
    expect(plan.filter((step) => /SEARCH conversation USING .*task_id=\?/.test(step)).length, plan.join('\n')).toBe(1);
  });

  const filters: ConversationFilter[] = [
    { sources: [1] },
    { domains: ['airline'] },
    { reward: 'success' },
    { reward: 'none' },
    { kept: false },
    { flagged: true },
    { surveyComplete: true },
    { minTurns: 3, maxTurns: 9 },
    { run: 2 },
    { batch: 1 },
  ];

  it.each(filters)(
    'a page filtered by %j walks the index of its order, if there is one, then that of all facts',
    (filter) => {
      const { db } = newStudy().context;
      for (const sort of cases) {
        const ways = pageWays(filterSql(filter), sort, sort.behind);
        expect(ways.length).toBe(walked.includes(sort.by) ? 2 : 1);
        const found = planOf(db, ways.at(-1) ?? '');
        expect(
          found.some((step) => /c USING COVERING INDEX conversation_facts/.test(step)),
          found.join('\n'),
        ).toBe(true);
        if (ways.length === 1) continue;
        const walk = planOf(db, ways[0] ?? '');
        expect(walk.filter((step) => sorting.test(step))).toEqual([]);
        expect(
          walk.some((step) => /^(SCAN|SEARCH) c USING INDEX conversation_by_/.test(step)),
          walk.join('\n'),
        ).toBe(true);
      }
    },
  );

  it('a search, newest first, walks its hits backwards without sorting them', () => {
    const { db } = newStudy().context;
    for (const behind of [false, true]) {
      const [sql = ''] = pageWays(filterSql({ query: 'refund' }), { by: 'row', descending: true }, behind);
      const plan = planOf(db, sql);
      expect(
        plan.filter((step) => sorting.test(step) || fullScan.test(step)),
        plan.join('\n'),
      ).toEqual([]);
      expect(plan[0]).toMatch(/^SCAN message_text VIRTUAL TABLE/);
    }
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
    const unexpected = scanning
      .map((sql) => sql.replace(/\s+/g, ' ').trim())
      .filter((sql) => !allowed.some((begin) => sql.startsWith(begin)));
    expect(unexpected).toEqual([]);
  });
});
