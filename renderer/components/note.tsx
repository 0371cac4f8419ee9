import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/domain/errors.ts';
import { t } from '../strings/index.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './note.module.css';

interface NoteProps {
  tone?: 'info' | 'warning' | 'error';
  /** The first sentence, strong. */
  title?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** Says what happened, what was kept and what to do, in this order; actions stand inside. */
export function Note({ tone = 'info', title, actions, children }: NoteProps) {
  return (
    <div className={styles.note} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div className={styles.words}>
        {title !== undefined && <b>{title}</b>} {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

interface ErrorNoteProps {
  error: Pick<Refusal, 'message'>;
  tone?: 'warning' | 'error';
  retry?: () => void;
  actions?: ReactNode;
}

/** A refusal as the host worded it: its message already says what was kept and what to do. */
export function ErrorNote({ error, tone = 'error', retry, actions }: ErrorNoteProps) {
  const [first = error.message, ...rest] = error.message.split(/(?<=[.!?])\s+/);
  const buttons = (retry || actions) && (
    <>
      {retry && <Button onClick={retry}>{t('common.retry')}</Button>}
      {actions}
    </>
  );
  return (
    <Note tone={tone} title={first} {...(buttons ? { actions: buttons } : {})}>
      {rest.join(' ')}
    </Note>
  );
}
