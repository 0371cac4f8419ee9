import { isDefined } from '../cell.ts';
import type { DimensionName } from '../feature-names.ts';
import type { Difficulty } from '../score.ts';
import type { UsiStudy } from '../study.ts';
import { computeTable, type UsiTable } from '../table.ts';
import type { TableOptions } from '../table-options.ts';
import type { Quantity } from './quantity.ts';

/** One thing done otherwise. */
export type Scenario =
  /** Leave out a human batch, counted from 1. */
  | { readonly change: 'without_batch'; readonly batch: number }
  | { readonly change: 'difficulty'; readonly difficulty: Difficulty }
  | { readonly change: 'without_dimension'; readonly dimension: DimensionName };

type Rank = Quantity<'no_index'>;

export interface RankChange {
  readonly name: string;
  readonly usi: Quantity<'no_index'>;
  /** Place among the simulators, 1 = highest index; equal indexes share the better place. */
  readonly rank: Rank;
  readonly changedUsi: Quantity<'no_index'>;
  readonly changedRank: Rank;
}

export interface WhatIf {
  readonly scenario: Scenario;
  readonly table: UsiTable;
  /** The human row first (it has no rank), then the sources in the order of the table. */
  readonly rows: readonly RankChange[];
}

/** The table under a scenario, beside the table as it is, with the ranks of both. @throws RangeError for no such batch. */
export function whatIf(study: UsiStudy, options: TableOptions, scenario: Scenario, base?: UsiTable): WhatIf {
  const before = base ?? computeTable(study, options);
  const table = changedTable(study, options, scenario);
  const [ranks, changedRanks] = [ranksOf(before), ranksOf(table)];
  const rows = before.rows.map((row, i): RankChange => {
    const changed = table.rows[i];
    return {
      name: row.name,
      usi: indexOf(row),
      rank: ranks[i] as Rank,
      changedUsi: changed ? indexOf(changed) : { undefined: 'no_index' },
      changedRank: changedRanks[i] as Rank,
    };
  });
  return { scenario, table, rows };
}

function changedTable(study: UsiStudy, options: TableOptions, scenario: Scenario): UsiTable {
  if (scenario.change === 'difficulty') return computeTable(study, { ...options, difficulty: scenario.difficulty });
  if (scenario.change === 'without_dimension') return computeTable(study, { ...options, dropped: scenario.dimension });
  const { batch } = scenario;
  if (!study.humans[batch - 1]) throw new RangeError(`batch ${batch} of ${study.humans.length}`);
  // the batch stays as an empty one, so that surveys keep finding theirs
  return computeTable(
    { ...study, humans: study.humans.map((entries, i) => (i === batch - 1 ? [] : entries)) },
    options,
  );
}

function indexOf({ usi }: UsiTable['rows'][number]): Quantity<'no_index'> {
  return isDefined(usi) ? usi.mean : { undefined: 'no_index' };
}

function ranksOf({ rows }: UsiTable): Rank[] {
  const simulators = rows.filter(({ kind }) => kind === 'simulator').map(indexOf);
  const indexes = simulators.filter((index) => typeof index === 'number');
  return rows.map((row) => {
    const index = indexOf(row);
    if (row.kind === 'human' || typeof index !== 'number') return { undefined: 'no_index' };
    return 1 + indexes.filter((other) => other > index).length;
  });
}
