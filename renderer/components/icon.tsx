import styles from './icon.module.css';
import { type IconName, icons } from './icons.ts';

/** Decoration beside words or inside a named control; the name is never the icon's own. */
export function Icon({ name, small = false, solid = false }: { name: IconName; small?: boolean; solid?: boolean }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-small={small || undefined}
      data-solid={solid || undefined}
    >
      <path d={icons[name]} />
    </svg>
  );
}
