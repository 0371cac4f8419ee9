import styles from './state-bar.module.css';

export const itemStates = ['submitted', 'skipped', 'draft', 'pending'] as const;

/** The colour of a state in the bar, to stand beside its word. */
export function StateSwatch({ state }: { state: (typeof itemStates)[number] }) {
  return <i className={styles.swatch} data-state={state} aria-hidden="true" />;
}

/** How far somebody is, at a glance; the numbers stand beside it. */
export function StateBar({ counts }: { counts: Readonly<Record<(typeof itemStates)[number], number>> }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {itemStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <i key={state} data-state={state} style={{ flexGrow: counts[state] }} />
        ))}
    </span>
  );
}
