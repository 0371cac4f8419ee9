import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import styles from './step-view.module.css';

/** A button beside a turn. Plain, because there is one on every turn that is drawn while one scrolls. */
export function TurnTool({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
