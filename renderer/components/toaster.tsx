import { Toast as Radix } from 'radix-ui';
import { type FocusEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { t } from '../strings/index.ts';
import { useServices } from '../use-services.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './toaster.module.css';

const shownMs = 7000;
const icons = { done: 'check', hint: 'info', warning: 'warning', error: 'warning' } as const;

/** Shows what `toasts.show(...)` says, at the foot of the window. Waits while the pointer or focus is on it; F8 goes there. */
export function Toaster() {
  const { toasts } = useServices();
  const shown = useStore(toasts, (state) => state.toasts);
  const dismiss = useStore(toasts, (state) => state.dismiss);
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const enter = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) before.current = relatedTarget;
  };
  // the library leaves the focus on the list, also when that is empty: back to where one came from
  useEffect(() => {
    if (shown.length > 0 || !list.current || document.activeElement !== list.current) return;
    const back = before.current?.isConnected ? before.current : document.getElementById('main');
    back?.focus();
  }, [shown.length]);
  return (
    <Radix.Provider duration={shownMs} label={t('common.notification')}>
      {shown.map(({ id, message, tone, undo }) => (
        <Radix.Root
          key={id}
          className={styles.toast}
          {...(tone === 'error' ? { duration: Number.POSITIVE_INFINITY } : {})}
          onOpenChange={(open) => !open && dismiss(id)}
        >
          <span className={styles.icon} data-tone={tone}>
            <Icon name={icons[tone]} />
          </span>
          <Radix.Description className={styles.message}>{message}</Radix.Description>
          {undo && (
            <Radix.Action asChild altText={undo.label}>
              <Button variant="quiet" {...(undo.action ? { action: undo.action } : {})} onClick={undo.run}>
                {undo.label}
              </Button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <IconButton icon="close" label={t('common.close')} />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport ref={list} className={styles.viewport} label={t('common.notifications')} onFocus={enter} />
    </Radix.Provider>
  );
}
