import type { ReactNode } from 'react';
import styles from './flag.module.css';
import { Icon } from './icon.tsx';

/** What stands out about a row, in words beneath its name. The row itself is tinted by `data-flagged`. */
export function Flag({ children }: { children: ReactNode }) {
  return (
    <span className={styles.flag}>
      <Icon name="warning" small /> <span>{children}</span>
    </span>
  );
}
