import { formatNumber, t } from '../strings/index.ts';
import styles from './estimate.module.css';

interface EstimateProps {
  /** Null when undefined; then `reason` says why. */
  value: number | null;
  interval?: readonly [number | null, number | null] | null;
  digits: number;
  reason?: string;
  strong?: boolean;
}

/** A number with its interval beneath, or the reason why there is none. Copies at full precision. */
export function Estimate({ value, interval, digits, reason, strong }: EstimateProps) {
  if (value === null) {
    return (
      <span className={styles.undefined} title={reason}>
        {t('common.undefined')}
        <span className={styles.reason}>{reason}</span>
      </span>
    );
  }
  return (
    <span className={styles.estimate} data-value={value}>
      <span className={strong ? styles.strong : undefined}>{formatNumber(value, digits)}</span>
      {interval && <span className={styles.interval}>{intervalText(interval, digits)}</span>}
    </span>
  );
}

/** "0.41 to 0.66"; an open end says so. */
export function intervalText([low, high]: readonly [number | null, number | null], digits: number): string {
  const end = (value: number | null) => (value === null ? '…' : formatNumber(value, digits));
  return t('common.interval', end(low), end(high));
}
