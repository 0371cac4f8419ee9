import { formatNumber } from '../../strings/index.ts';
import styles from './agreement.module.css';

/** From `low` to 1 in a plot of this width; what lies outside sticks to the edge. */
export interface Axis {
  low: number;
  width: number;
  at(value: number): number;
  ticks: readonly number[];
}

const inset = 8;

/** Values below 0 are shown where there are any: less agreement than chance is a finding. */
export function axisOf(values: readonly (number | null | undefined)[], width = 300): Axis {
  const least = Math.min(0, ...values.map((value) => value ?? 0));
  const low = least < 0 ? Math.max(-1, Math.floor(least * 4) / 4) : 0;
  const at = (value: number) => inset + ((Math.min(1, Math.max(low, value)) - low) / (1 - low)) * (width - 2 * inset);
  const step = low < -0.25 ? 0.5 : 0.25;
  const ticks = Array.from({ length: Math.round((1 - low) / step) + 1 }, (_, i) => 1 - i * step).reverse();
  return { low, width, at, ticks };
}

/** The numbers over a column of plots. Decoration: every value stands beside its plot. */
export function AxisHead({ axis }: { axis: Axis }) {
  return (
    <svg className={styles.axis} viewBox={`0 0 ${axis.width} 16`} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text key={tick} x={axis.at(tick)} y={12} textAnchor="middle" fill="var(--ink-3)">
          {formatNumber(tick)}
        </text>
      ))}
    </svg>
  );
}

interface DotProps {
  axis: Axis;
  height: number;
  estimate: number | null;
  ci?: readonly [number | null, number | null] | null;
  /** A second value of the row: a tick with a line to it. */
  reference?: number | null;
  band?: boolean;
}

/** Estimate and interval of one row. */
export function Dot({ axis, height, estimate, ci, reference, band }: DotProps) {
  const y = height / 2;
  return (
    <>
      {band && <rect x={axis.at(0.667)} width={axis.at(0.8) - axis.at(0.667)} height={height} fill="var(--band)" />}
      {axis.ticks.map((tick) => (
        <path key={tick} d={`M${axis.at(tick)} 0V${height}`} stroke="var(--grid)" />
      ))}
      {ci && (
        <path
          d={`M${axis.at(ci[0] ?? -1)} ${y}H${axis.at(ci[1] ?? 1)}`}
          stroke="var(--ink)"
          strokeWidth={2}
          strokeLinecap="round"
        />
      )}
      {reference != null && estimate !== null && (
        <>
          <path
            d={`M${axis.at(estimate)} ${y}H${axis.at(reference)}`}
            stroke="var(--axis)"
            strokeWidth={3}
            opacity={0.5}
          />
          <path d={`M${axis.at(reference)} ${y - 7}v14`} stroke="var(--axis)" strokeWidth={2} />
        </>
      )}
      {estimate !== null && <circle cx={axis.at(estimate)} cy={y} r={4.5} fill="var(--ink)" stroke="var(--paper)" />}
    </>
  );
}

/** The same inside a table cell. */
export function DotCell(props: DotProps) {
  const { axis, height } = props;
  return (
    <svg className={styles.plot} viewBox={`0 0 ${axis.width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <Dot {...props} />
    </svg>
  );
}
