import type { Ref } from 'react';
import { formatNumber } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { axisOf, Dot } from './axis.tsx';

export interface PlotRow {
  label: string;
  estimate: number | null;
  ci?: readonly [number | null, number | null] | null;
  reference?: number | null;
  /** Right of the plot; the estimate unless given. */
  text?: string;
}

interface RowPlotProps {
  title: string;
  rows: readonly PlotRow[];
  band?: boolean;
  ref: Ref<SVGSVGElement>;
}

const row = 28;
const top = 24;
const margin = 12;
const left = 200;
const plot = 340;
const width = left + plot + 140 + margin;

/**
 * A table's column of plots as one picture with its labels, for saving. It is drawn outside the page's view: the table shows
 * the same numbers and is what people and screen readers read.
 */
export function RowPlot({ title, rows, band, ref }: RowPlotProps) {
  const axis = axisOf(rows.flatMap(({ estimate, ci, reference }) => [estimate, ci?.[0], reference]));
  const height = top + rows.length * row + margin;
  return (
    <div className={styles.outside} aria-hidden="true">
      <svg ref={ref} width={width} height={height} className={styles.picture}>
        <title>{title}</title>
        <svg x={left} width={plot} overflow="visible" aria-hidden="true">
          {axis.ticks.map((tick) => (
            <text key={tick} x={axis.at(tick)} y={14} textAnchor="middle" fill="var(--ink-3)">
              {formatNumber(tick)}
            </text>
          ))}
        </svg>
        {rows.map((each, i) => (
          <g key={each.label} transform={`translate(0 ${top + i * row})`}>
            <text x={margin} y={row / 2 + 4} fill="var(--ink)">
              {each.label}
            </text>
            <svg x={left} width={plot} height={row} aria-hidden="true">
              <Dot {...each} axis={axis} band={band ?? false} />
            </svg>
            <text x={width - margin} y={row / 2 + 4} textAnchor="end" fill="var(--ink-2)">
              {each.text ?? (each.estimate === null ? '–' : formatNumber(each.estimate, 2))}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
