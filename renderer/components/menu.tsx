import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import type { ActionName } from '../keys/actions.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { ActionKeys } from './key-cap.tsx';
import styles from './menu.module.css';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  align?: 'start' | 'end';
  children: ReactNode;
}

/** Commands that hang from a button. Not modal: the page stays as it is, Esc or a click elsewhere closes. */
export function Menu({ trigger, align = 'start', children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} sideOffset={6} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps {
  icon?: IconName;
  action?: ActionName;
  disabled?: boolean;
  danger?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, action, danger, onSelect, children, ...rest }: MenuItemProps) {
  return (
    <Radix.Item className={styles.item} data-danger={danger || undefined} onSelect={onSelect} {...rest}>
      {icon && <Icon name={icon} />}
      <span className={styles.label}>{children}</span>
      <ActionKeys action={action} />
    </Radix.Item>
  );
}

/** An option that stays chosen; the menu stays open while several are picked. */
export function MenuCheck(props: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <Radix.CheckboxItem
      className={styles.item}
      checked={props.checked}
      onCheckedChange={props.onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <span className={styles.tick}>{props.checked && <Icon name="check" />}</span>
      <span className={styles.label}>{props.children}</span>
    </Radix.CheckboxItem>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <Radix.Label className={styles.heading}>{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className={styles.separator} />;
}
