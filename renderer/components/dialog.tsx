import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { t } from '../strings/index.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  open: boolean;
  /** Called with Esc, the close button and a click outside. */
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** `wide` for tables and previews. */
  size?: 'normal' | 'wide';
  /** Buttons, the safe one first. */
  footer?: ReactNode;
  children?: ReactNode;
}

/**
 * A modal dialog: focus stays inside and returns to where it was. The scrim is our own element because the library's
 * overlay writes a style sheet into the page, which the content security policy forbids.
 */
export function Dialog({ open, onClose, title, description, size = 'normal', footer, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <div className={styles.scrim} aria-hidden="true" />
        <Radix.Content
          className={styles.dialog}
          data-size={size}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon="close" label={t('common.close')} />
            </Radix.Close>
          </header>
          {description !== undefined && (
            <Radix.Description className={styles.description} asChild>
              <div>{description}</div>
            </Radix.Description>
          )}
          {children !== undefined && <div className={styles.body}>{children}</div>}
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
