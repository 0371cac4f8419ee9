import type { ProfileIndex } from './links.ts';
import type { TurnProfile } from './profile.ts';
import type { Row, SyncMode } from './rows.ts';
import { restsAfter } from './slices.ts';
import type { Step } from './step.ts';

/**
 * Rows at which stepping halts, ascending. By turn: rows in which somebody speaks; by user turn: rows in which a
 * user speaks; by stage: rows in which a user's turn opens another stage of the dialogue than the user turn before it.
 */
export function* stopsOf(
  mode: SyncMode,
  columns: readonly (readonly Step[])[],
  rows: readonly Row[],
  profiles: readonly ProfileIndex[],
): Generator<void, number[]> {
  const stops: number[] = [];
  let stage: string | null = null;
  for (let index = 0; index < rows.length; index++) {
    if (restsAfter(index)) yield;
    const cells = rows[index]?.cells ?? [];
    if (mode === 'turn') {
      if (speaks(cells, columns)) stops.push(index);
      continue;
    }
    const user = userIn(cells, profiles);
    if (!user || (mode === 'stage' && user.stage === stage)) continue;
    stage = user.stage;
    stops.push(index);
  }
  return stops;
}

function speaks(cells: Row['cells'], columns: readonly (readonly Step[])[]): boolean {
  for (let column = 0; column < cells.length; column++) {
    const step = columns[column]?.[cells[column] ?? -1];
    if (step && step.number !== null) return true;
  }
  return false;
}

/** The user turn of a row; where there are several, the leftmost. */
function userIn(cells: Row['cells'], profiles: readonly ProfileIndex[]): TurnProfile | null {
  for (let column = 0; column < cells.length; column++) {
    const user = profiles[column]?.get(cells[column] ?? -1);
    if (user) return user;
  }
  return null;
}

/** The next stop after a row, or the one before it; null at the end. */
export function nextStop(stops: readonly number[], row: number, direction: 1 | -1): number | null {
  if (direction === 1) return stops.find((stop) => stop > row) ?? null;
  return stops.findLast((stop) => stop < row) ?? null;
}
