import type { TaskEstimate } from '../../../shared/judgements/task-interval.ts';
import { formatPercent } from '../../strings/index.ts';
import styles from './judgements.module.css';
import { rangeText } from './words.ts';

interface EstimateCellProps {
  estimate: TaskEstimate;
  format?: (value: number) => string;
  /** Opens the judgements behind it; `label` says what it opens. */
  onOpen?: () => void;
  label?: string;
}

/** A value with its interval beneath. Copies at full precision. */
export function EstimateCell({ estimate, format = (x) => formatPercent(x), onOpen, label }: EstimateCellProps) {
  const { estimate: value } = estimate;
  const shown = (
    <>
      <span className={styles.value}>{value === null ? '–' : format(value)}</span>
      <span className={styles.range}>{rangeText(estimate, format)}</span>
    </>
  );
  return (
    <td className={styles.estimate} data-value={value ?? ''}>
      {onOpen ? (
        <button type="button" className={styles.open} onClick={onOpen} title={label}>
          {shown}
        </button>
      ) : (
        shown
      )}
    </td>
  );
}
