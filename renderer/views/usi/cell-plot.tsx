import styles from './usi.module.css';

interface CellPlotProps {
  /** Position and ends of the interval on 0..1. */
  at: number;
  low: number;
  high: number;
  /** Where the human ceiling is; null where there is none. */
  ceiling: number | null;
}

const width = 76;
const clamp = (share: number) => Math.min(1, Math.max(0, share)) * width;

/** A dot with its interval on the column's scale and a tick at the human ceiling. Decoration: the numbers are words. */
export function CellPlot({ at, low, high, ceiling }: CellPlotProps) {
  return (
    <svg className={styles.dot} viewBox={`0 0 ${width} 8`} aria-hidden="true">
      <path d={`M0 4H${width}`} stroke="var(--grid)" />
      {ceiling !== null && <path d={`M${clamp(ceiling)} 0v8`} stroke="var(--human)" opacity={0.8} />}
      <path d={`M${clamp(low)} 4H${clamp(high)}`} stroke="var(--c)" strokeWidth={2} strokeLinecap="round" />
      <circle cx={clamp(at)} cy={4} r={2.5} fill="var(--c)" />
    </svg>
  );
}
