import type { ProfileIndex } from './links.ts';
import type { Row, SyncMode } from './rows.ts';
import type { Step } from './step.ts';

/**
 * Rows at which stepping halts, ascending. By turn: rows in which somebody speaks; by user turn: rows in which a
 * user speaks; by stage: rows in which a user's turn opens another stage of the dialogue than the user turn before it.
 */
export function stopsOf(
  mode: SyncMode,
  columns: readonly (readonly Step[])[],
  rows: readonly Row[],
  profiles: readonly ProfileIndex[],
): number[] {
  const stops: number[] = [];
  let stage: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (mode === 'turn') {
      if (row.cells.some((cell, column) => cell !== null && columns[column]?.[cell]?.number !== null))
        stops.push(index);
      continue;
    }
    const user = row.cells.flatMap((cell, column) => (cell === null ? [] : (profiles[column]?.get(cell) ?? [])))[0];
    if (!user || (mode === 'stage' && user.stage === stage)) continue;
    stage = user.stage;
    stops.push(index);
  }
  return stops;
}

/** The next stop after a row, or the one before it; null at the end. */
export function nextStop(stops: readonly number[], row: number, direction: 1 | -1): number | null {
  if (direction === 1) return stops.find((stop) => stop > row) ?? null;
  return stops.findLast((stop) => stop < row) ?? null;
}
