import type { ReactNode } from 'react';
import { Icon } from '../components/icon.tsx';
import { Menu } from '../components/menu.tsx';
import styles from './switcher-menu.module.css';

interface SwitcherMenuProps {
  label: string;
  title: string;
  /** What is open, on top of the rail. */
  name: string;
  children: ReactNode;
}

export function SwitcherMenu({ label, title, name, children }: SwitcherMenuProps) {
  const trigger = (
    <button type="button" className={styles.switcher} aria-label={label} title={title}>
      <Icon name="mark" />
      <span className={styles.name}>{name}</span>
      <span className={styles.chevron}>
        <Icon name="down" />
      </span>
    </button>
  );
  return <Menu trigger={trigger}>{children}</Menu>;
}
