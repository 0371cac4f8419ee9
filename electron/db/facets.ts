import type { ConversationFacets } from '../../shared/contract/outputs.ts';
import type { Db } from './database.ts';
import { heldUntilImport } from './held-until-import.ts';

interface Group {
  source: number;
  domain: string | null;
  run: number | null;
  batch: number | null;
  count: number;
  maxTurns: number;
}

/** What the library can be filtered by, with counts: one pass over the conversations. */
export function facetRepository(db: Db) {
  const groups = db.prepare<[], Group>(`
    SELECT c.source_id AS source, task.domain, c.run, c.batch, count(*) AS count, max(c.turns) AS maxTurns
    FROM visible_conversation AS c LEFT JOIN task ON task.id = c.task_id
    GROUP BY c.source_id, task.domain, c.run, c.batch`);

  return { facets: heldUntilImport(db, () => facetsOf(groups.all())) };
}

function facetsOf(groups: readonly Group[]): ConversationFacets {
  return {
    sources: sums(groups, ({ source }) => source).map(([id, count]) => ({ id, count })),
    domains: sums(groups, ({ domain }) => domain).map(([domain, count]) => ({ domain, count })),
    runs: sums(groups, ({ run }) => run).map(([run]) => run),
    batches: sums(groups, ({ batch }) => batch).map(([batch]) => batch),
    maxTurns: groups.reduce((most, { maxTurns }) => Math.max(most, maxTurns), 0),
  };
}

/** Counts by a member, ascending; rows without it are left out. */
function sums<Key extends string | number>(
  groups: readonly Group[],
  keyOf: (group: Group) => Key | null,
): [Key, number][] {
  const totals = new Map<Key, number>();
  for (const group of groups) {
    const key = keyOf(group);
    if (key !== null) totals.set(key, (totals.get(key) ?? 0) + group.count);
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1));
}
