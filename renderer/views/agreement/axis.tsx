import { formatNumber } from '../../strings/index.ts';
import styles from './agreement.module.css';

/** From `low` to 1; places are shares of the width in percent. What lies outside sticks to the edge. */
export interface Axis {
  at(value: number): string;
  ticks: readonly number[];
}

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;
/** Room at both ends, so that dots at 0 and 1 are whole. */
const inset = 0.03;

/** Values below 0 are shown where there are any: less agreement than chance is a finding. */
export function axisOf(values: readonly (number | null | undefined)[]): Axis {
  const least = Math.min(0, ...values.map((value) => value ?? 0));
  const low = least < 0 ? Math.max(-1, Math.floor(least * 4) / 4) : 0;
  const step = low < -0.25 ? 0.5 : 0.25;
  return {
    at: (value) => percent(inset + ((Math.min(1, Math.max(low, value)) - low) / (1 - low)) * (1 - 2 * inset)),
    ticks: Array.from({ length: Math.floor((1 - low) / step) + 1 }, (_, i) => 1 - i * step).reverse(),
  };
}

/** The numbers over a column of plots. Decoration: every value stands beside its plot. */
export function AxisHead({ axis }: { axis: Axis }) {
  return (
    <svg className={styles.axis} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text key={tick} x={axis.at(tick)} y={12} textAnchor="middle" fill="var(--ink-3)">
          {formatNumber(tick)}
        </text>
      ))}
    </svg>
  );
}

export interface DotProps {
  axis: Axis;
  estimate: number | null;
  ci?: readonly [number | null, number | null] | null;
  /** A second value of the row: a tick with a line to it. */
  reference?: number | null;
  /** Krippendorff's range for tentative conclusions behind it. */
  band?: boolean;
}

/** Estimate and interval of one row; fills the nearest svg. */
export function Dot({ axis, estimate, ci, reference, band }: DotProps) {
  return (
    <>
      {band && (
        <rect
          x={axis.at(0.667)}
          width={`${Number.parseFloat(axis.at(0.8)) - Number.parseFloat(axis.at(0.667))}%`}
          height="100%"
          fill="var(--band)"
        />
      )}
      {axis.ticks.map((tick) => (
        <line key={tick} x1={axis.at(tick)} x2={axis.at(tick)} y2="100%" stroke="var(--grid)" />
      ))}
      {ci && (
        <line
          x1={axis.at(ci[0] ?? -1)}
          x2={axis.at(ci[1] ?? 1)}
          y1="50%"
          y2="50%"
          stroke="var(--ink)"
          strokeWidth={2}
          strokeLinecap="round"
        />
      )}
      {reference != null && estimate !== null && (
        <>
          <line
            x1={axis.at(estimate)}
            x2={axis.at(reference)}
            y1="50%"
            y2="50%"
            stroke="var(--axis)"
            strokeWidth={3}
            opacity={0.5}
          />
          <svg x={axis.at(reference)} y="50%" overflow="visible" aria-hidden="true">
            <path d="M0-7v14" stroke="var(--axis)" strokeWidth={2} />
          </svg>
        </>
      )}
      {estimate !== null && <circle cx={axis.at(estimate)} cy="50%" r={4.5} fill="var(--ink)" stroke="var(--paper)" />}
    </>
  );
}

/** The same over the whole of a table cell. */
export function DotCell(props: DotProps) {
  return (
    <td className={styles.plotCell}>
      <svg className={styles.plot} aria-hidden="true">
        <Dot {...props} />
      </svg>
    </td>
  );
}
