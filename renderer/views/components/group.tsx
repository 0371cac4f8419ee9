import type { ReactNode } from 'react';
import styles from './components.module.css';

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className={styles.groupTitle}>{title}</h3>
      <div className={styles.group}>{children}</div>
    </div>
  );
}
