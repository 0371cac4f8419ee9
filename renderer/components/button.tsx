import { type ButtonHTMLAttributes, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import type { ActionName } from '../keys/actions.ts';
import { ariaChord } from '../keys/chord.ts';
import { mac } from '../keys/platform.ts';
import styles from './button.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { ActionKeys, useChord } from './key-cap.tsx';
import { Tooltip } from './tooltip.tsx';
import { useKeepFocus } from './use-keep-focus.ts';

interface Shared extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-pressed'> {
  /** One `primary` (ink fill) per screen at most; `danger` is red text, never a red fill. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  /** Shows this action's key and tells screen readers about it. The caller still gives `onClick`. */
  action?: ActionName;
  /** Makes it a toggle. */
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export interface ButtonProps extends Shared {
  size?: 'normal' | 'large';
  /** An icon after the words, for buttons that open something. */
  trailing?: IconName;
  children: ReactNode;
}

export function Button(props: ButtonProps) {
  const { variant = 'plain', size = 'normal', icon, trailing, action, pressed, children, ref, ...rest } = props;
  const shortcut = useShortcut(action);
  const own = useOwnRef(ref, rest.disabled ?? false);
  return (
    <button
      ref={own}
      type="button"
      className={styles.button}
      data-variant={variant}
      data-size={size}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
      {trailing && <Icon name={trailing} />}
      <ActionKeys action={action} />
    </button>
  );
}

export interface IconButtonProps extends Shared {
  icon: IconName;
  /** Its name, shown as tooltip. */
  label: string;
  solid?: boolean;
}

export function IconButton(props: IconButtonProps) {
  const { variant = 'quiet', icon, label, action, pressed, solid, ref, ...rest } = props;
  const shortcut = useShortcut(action);
  const own = useOwnRef(ref, rest.disabled ?? false);
  return (
    <Tooltip label={label} action={action}>
      <button
        ref={own}
        type="button"
        className={styles.button}
        data-variant={variant}
        data-icon=""
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut}
        {...rest}
      >
        <Icon name={icon} solid={solid ?? false} />
      </button>
    </Tooltip>
  );
}

function useOwnRef(given: Ref<HTMLButtonElement> | undefined, disabled: boolean) {
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle(given, () => own.current as HTMLButtonElement, []);
  useKeepFocus(own, disabled);
  return own;
}

function useShortcut(action: ActionName | undefined): string | undefined {
  const chord = useChord(action);
  return chord === null ? undefined : ariaChord(chord, mac);
}
