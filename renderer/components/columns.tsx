import type { ReactNode } from 'react';
import styles from './columns.module.css';

/** Two blocks side by side, the first as wide as the second or wider; below each other where it is narrow. */
export function Columns({ wide, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <div className={styles.columns} data-wide={wide || undefined}>
      {children}
    </div>
  );
}
