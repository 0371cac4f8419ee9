import { Toast as Radix } from 'radix-ui';
import { useStore } from 'zustand';
import { t } from '../strings/index.ts';
import { useServices } from '../use-services.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './toaster.module.css';

const shownMs = 7000;

/** Shows what `toasts.show(...)` says, at the foot of the window. Waits while the pointer or focus is on it; F8 goes there. */
export function Toaster() {
  const { toasts } = useServices();
  const shown = useStore(toasts, (state) => state.toasts);
  const dismiss = useStore(toasts, (state) => state.dismiss);
  return (
    <Radix.Provider duration={shownMs} label={t('common.notification')}>
      {shown.map(({ id, message, tone, undo }) => (
        <Radix.Root key={id} className={styles.toast} onOpenChange={(open) => !open && dismiss(id)}>
          <span className={styles.icon} data-tone={tone}>
            <Icon name={tone === 'done' ? 'check' : 'warning'} />
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
      <Radix.Viewport className={styles.viewport} label={t('common.notifications')} />
    </Radix.Provider>
  );
}
