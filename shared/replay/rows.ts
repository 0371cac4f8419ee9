import type { Tuple } from './pairing.ts';
import { restsAfter } from './slices.ts';
import type { Step } from './step.ts';

export const SYNC_MODES = ['turn', 'user-turn', 'stage'] as const;
/** What stands side by side: turns of one number, user turns of one ordinal, or user turns that correspond. */
export type SyncMode = (typeof SYNC_MODES)[number];

/** One row of the grid: the index of a step per column, or null. */
export interface Row {
  cells: (number | null)[];
  kind: 'user' | 'agent';
}

/** By turn: the i-th step of every column. */
export function* rowsByTurn(columns: readonly (readonly Step[])[]): Generator<void, Row[]> {
  const length = Math.max(0, ...columns.map((steps) => steps.length));
  const rows: Row[] = [];
  for (let index = 0; index < length; index++) {
    const cells = columns.map((steps) => (index < steps.length ? index : null));
    rows.push({ cells, kind: columns.some((steps) => steps[index]?.speaker === 'user') ? 'user' : 'agent' });
    if (restsAfter(index)) yield;
  }
  return rows;
}

/**
 * By user turn or stage: each tuple of user turns is a row; the agent's steps that follow stand below it side by side, in
 * order. Every step of every column appears exactly once and in order.
 */
export function* rowsByTuples(columns: readonly (readonly Step[])[], tuples: readonly Tuple[]): Generator<void, Row[]> {
  const rows: Row[] = [];
  const next = columns.map(() => 0);
  const users = columns.map((steps) => steps.filter(isUserTurn));
  yield;

  // plain loops: this is called for tens of thousands of rows while somebody waits
  const emitAgents = (after: readonly (number | null)[] | null): void => {
    for (;;) {
      let any = false;
      const cells: (number | null)[] = [];
      for (let column = 0; column < next.length; column++) {
        const step = after === null || after[column] !== null ? columns[column]?.[next[column] ?? 0] : undefined;
        const taken = step !== undefined && !isUserTurn(step);
        cells.push(taken ? step.index : null);
        if (taken) next[column] = step.index + 1;
        any ||= taken;
      }
      if (!any) return;
      rows.push({ cells, kind: 'agent' });
    }
  };

  emitAgents(null);
  for (const [index, tuple] of tuples.entries()) {
    const cells: (number | null)[] = [];
    for (let column = 0; column < next.length; column++) {
      const ordinal = tuple[column] ?? null;
      const cell = ordinal === null ? null : (users[column]?.[ordinal]?.index ?? null);
      cells.push(cell);
      if (cell !== null) next[column] = cell + 1;
    }
    rows.push({ cells, kind: 'user' });
    emitAgents(cells);
    if (restsAfter(index)) yield;
  }
  return rows;
}

/** The row in which each step of each column stands. */
export function* placesOf(columns: readonly (readonly Step[])[], rows: readonly Row[]): Generator<void, Int32Array[]> {
  const places = columns.map((steps) => new Int32Array(steps.length));
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < places.length; column++) {
      const step = rows[row]?.cells[column] ?? null;
      if (step !== null) (places[column] as Int32Array)[step] = row;
    }
    if (restsAfter(row)) yield;
  }
  return places;
}

function isUserTurn(step: Step): boolean {
  return step.speaker === 'user' && step.number !== null;
}
