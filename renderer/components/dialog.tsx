import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../strings/index.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { PaperLine } from './paper-line.tsx';
import { useReturnFocus } from './use-return-focus.ts';

interface DialogProps {
  open: boolean;
  /** Called with Esc, the close button and a click outside. */
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** `wide` for tables and previews, `widest` for lists in columns. */
  size?: 'normal' | 'wide' | 'widest';
  /** What gets the focus after closing, in place of what had it before; null for that. */
  returnFocus?: () => HTMLElement | null;
  /** Buttons, the safe one first. */
  footer?: ReactNode;
  children?: ReactNode;
}

/**
 * A modal dialog: focus stays inside and returns to where it was. The scrim is our own element because the library's
 * overlay writes a style sheet into the page, which the content security policy forbids.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  size = 'normal',
  returnFocus: instead,
  footer,
  children,
}: DialogProps) {
  const returnFocus = useReturnFocus(open, instead);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <div className={styles.scrim} aria-hidden="true" />
        <Radix.Content
          className={styles.dialog}
          data-size={size}
          onCloseAutoFocus={returnFocus}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            focusFirst(event.currentTarget as HTMLElement);
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <PaperLine />
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
          {children !== undefined && <Body>{children}</Body>}
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const fields = 'input, select, textarea, button, [tabindex="0"]';

/** To what the dialog is about, not to the cross or a link that leave it; to a field that asked for the focus before all. */
function focusFirst(dialog: HTMLElement): void {
  if (dialog.contains(document.activeElement)) return;
  const first = dialog.querySelector<HTMLElement>(`[data-part="body"] :is(${fields}, a[href]), footer :is(${fields})`);
  (first ?? dialog).focus();
}

/** What scrolls must be reachable by keyboard, also where there is nothing to press inside. */
function Body({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    if (ref.current === null) return;
    const body = ref.current;
    const watch = new ResizeObserver(() => setScrolls(body.scrollHeight > body.clientHeight + 1));
    watch.observe(body);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={ref} className={styles.body} data-part="body" tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  );
}
