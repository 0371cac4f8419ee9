import type { ReactNode } from 'react';
import styles from './value-cell.module.css';

interface ValueCellProps {
  /** At full precision, for copies of the table; null where there is none. */
  value: number | null;
  /** Opens what is behind the number; `title` says what that is. */
  onOpen?: () => void;
  title?: string;
  children: ReactNode;
}

/** A number with what stands beneath it; opens what it was made of, where there is a way down. */
export function ValueCell({ value, onOpen, title, children }: ValueCellProps) {
  return (
    <td className={styles.cell} data-number="" data-value={value ?? ''}>
      {onOpen === undefined ? (
        children
      ) : (
        <button type="button" className={styles.open} onClick={onOpen} title={title}>
          {children}
        </button>
      )}
    </td>
  );
}
