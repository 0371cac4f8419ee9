import type { ReactNode } from 'react';
import styles from './columns.module.css';

interface ColumnsProps {
  wide?: boolean;
  /** The second is not there yet: the first has all of the width. */
  single?: boolean;
  children: ReactNode;
}

/** Two blocks side by side, the first as wide as the second or wider; below each other where it is narrow. */
export function Columns({ wide, single, children }: ColumnsProps) {
  return (
    <div className={styles.columns} data-wide={wide || undefined} data-single={single || undefined}>
      {children}
    </div>
  );
}
