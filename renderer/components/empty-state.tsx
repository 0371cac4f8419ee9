import { type ReactNode, useRef } from 'react';
import styles from './empty-state.module.css';
import { useTakeFocus } from './use-take-focus.ts';

interface EmptyStateProps {
  title: string;
  /** Names the next action. */
  children: ReactNode;
  /** Offers it. */
  actions?: ReactNode;
  /** Stands where something else had the focus a moment ago: its main action gets it. */
  takesFocus?: boolean;
}

export function EmptyState({ title, children, actions, takesFocus = false }: EmptyStateProps) {
  const ref = useRef<HTMLElement>(null);
  useTakeFocus(ref, takesFocus);
  return (
    <section ref={takesFocus ? ref : null} className={styles.empty}>
      <h2>{title}</h2>
      <p className={styles.words}>{children}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
