import styles from './start-screen.module.css';

/** The two sides: a circle for people, a square for simulators, in their colours. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 44 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9.5" fill="var(--human)" />
      <rect x="25" y="0.5" width="19" height="19" rx="3" fill="var(--sim-1)" />
    </svg>
  );
}
