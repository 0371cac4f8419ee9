import type { TaskEstimate } from '../../../shared/judgements/task-interval.ts';
import type { PlotRow } from '../../components/plot/interval-rows.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { formatNumber } from '../../strings/index.ts';
import { percentOf } from './words.ts';

type Plotted = Pick<TaskEstimate, 'estimate' | 'interval'>;

/** A line of a plot: point and interval, the value and its n in words. */
export function estimateRow(
  label: string,
  look: SourceLook,
  { estimate, interval }: Plotted,
  n: number,
  format: (value: number | null) => string = percentOf,
): PlotRow {
  return {
    label,
    points: estimate === null ? [] : [{ look, value: estimate, interval }],
    text: `${format(estimate)} · n ${formatNumber(n)}`,
  };
}

/** Estimate, lower and upper end, as cells of the data behind a plot. */
export const endsOf = ({ estimate, interval }: Plotted): (number | null)[] => [
  estimate,
  interval?.[0] ?? null,
  interval?.[1] ?? null,
];
