import type { ReactNode, Ref } from 'react';
import type { ActionName } from '../keys/actions.ts';
import styles from './chip.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { ActionKeys } from './key-cap.tsx';

interface ChipProps {
  icon?: IconName;
  action?: ActionName;
  /** Makes it a toggle. */
  pressed?: boolean;
  /** Dashed: adds something. */
  add?: boolean;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

export function Chip({ icon, action, pressed, add, children, ...rest }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} data-add={add || undefined} {...rest}>
      {(icon ?? (pressed ? 'check' : null)) && <Icon name={icon ?? 'check'} small />}
      {children}
      <ActionKeys action={action} />
    </button>
  );
}

interface RemovableChipProps {
  /** For screen readers, for example "Remove filter: turns". */
  removeLabel: string;
  onRemove: () => void;
  /** Opens what the chip stands for. */
  onClick: () => void;
  children: ReactNode;
}

/** A chip that stands for a setting: press it to change, the cross to take it away. */
export function RemovableChip({ removeLabel, onRemove, onClick, children }: RemovableChipProps) {
  return (
    <span className={styles.pair}>
      <button type="button" className={styles.main} onClick={onClick}>
        {children}
      </button>
      <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
        <Icon name="close" small />
      </button>
    </span>
  );
}
