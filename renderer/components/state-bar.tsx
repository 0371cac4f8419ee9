import styles from './state-bar.module.css';

export const itemStates = ['submitted', 'skipped', 'draft', 'pending'] as const;

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
