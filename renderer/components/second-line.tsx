import type { ReactNode } from 'react';
import styles from './second-line.module.css';

/** What belongs to a value and is read after it: small, quiet, on a line of its own. */
export function SecondLine({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span className={styles.second} title={title}>
      {children}
    </span>
  );
}
