import { DIMENSION_NAMES } from '../feature-names.ts';
import type { ScoredStudy } from '../score.ts';
import { type DiceCaution, diceCautions } from './cautions.ts';
import { cellInterval, differenceInterval, type TableInterval } from './interval.ts';
import type { Resample } from './resample.ts';

/** The cells of a row, in the order of the table. */
export const CELL_NAMES = [...DIMENSION_NAMES, 'eval', 'ece', 'usi'] as const;

export type CellName = (typeof CELL_NAMES)[number];

export type CellIntervals = Record<CellName, TableInterval>;

export interface RowIntervals {
  readonly name: string;
  readonly cells: CellIntervals;
  /** Success rate of the other side minus that of people, -1..1. */
  readonly success: TableInterval;
  /** Features whose Dice promises nothing, with the raw difference beside it. */
  readonly cautions: readonly DiceCaution[];
}

/** Intervals of every cell: the human row first, then the sources. */
export function tableIntervals(scored: ScoredStudy, resample: Resample): RowIntervals[] {
  return [scored.human, ...scored.rows].map(({ raw }, row) => ({
    name: raw.name,
    cells: everyCell((cell) => within(cellInterval(resample, row, cell), cell === 'ece' ? 1 : 100)),
    success: cellInterval(resample, row, 'gap:success'),
    cautions: diceCautions(scored, resample, row),
  }));
}

/** First row minus second row in every cell, paired by task: the draws are the same for both. */
export function rowDifference(resample: Resample, first: number, second: number): CellIntervals {
  return everyCell((cell) => differenceInterval(resample, first, second, cell));
}

/** A cell cannot leave its scale, whatever its interval says. */
function within(cell: TableInterval, top: number): TableInterval {
  const { interval } = cell;
  return interval ? { ...cell, interval: [Math.max(0, interval[0]), Math.min(top, interval[1])] } : cell;
}

function everyCell(interval: (cell: CellName) => TableInterval): CellIntervals {
  return Object.fromEntries(CELL_NAMES.map((cell) => [cell, interval(cell)])) as CellIntervals;
}
