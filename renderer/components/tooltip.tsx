import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import type { ActionName } from '../keys/actions.ts';
import { ActionKeys } from './key-cap.tsx';
import styles from './tooltip.module.css';

interface TooltipProps {
  label: string;
  action?: ActionName | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** The control it belongs to; it needs a name of its own. */
  children: ReactElement;
}

/** Once around the app: tooltips come after a moment, and at once while one moves from control to control. */
export const TooltipProvider = Radix.Provider;

export function Tooltip({ label, action, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8} data-on-ink="">
          {label}
          <ActionKeys action={action} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
