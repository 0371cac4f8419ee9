import type { Outcome } from '../../../shared/contract/agreement-view.ts';
import styles from './agreement.module.css';

const width = 200;
/** The axis runs from 0 to 1; what lies below 0 sticks to the left edge. */
const at = (value: number) => Math.min(1, Math.max(0, value)) * width;

/** Estimate and interval over Krippendorff's band. Decoration: the numbers stand beside it. */
export function IntervalPlot({ outcome }: { outcome: Outcome }) {
  const ci = outcome.status === 'ok' ? outcome.ci : null;
  return (
    <svg className={styles.interval} viewBox={`0 0 ${width} 36`} aria-hidden="true" preserveAspectRatio="none">
      <rect x={at(0.667)} width={at(0.8) - at(0.667)} height={36} fill="var(--band)" />
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <path key={tick} d={`M${at(tick)} 0V36`} stroke="var(--grid)" />
      ))}
      {ci !== null && (
        <path d={`M${at(ci[0] ?? 0)} 18H${at(ci[1] ?? 1)}`} stroke="var(--ink)" strokeWidth={2} strokeLinecap="round" />
      )}
      {outcome.status === 'ok' && <circle cx={at(outcome.estimate)} cy={18} r={4} fill="var(--ink)" />}
    </svg>
  );
}
