import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '../../strings/index.ts';
import { IconButton } from '../button.tsx';
import { TextField } from '../field.tsx';
import styles from './find-bar.module.css';
import type { Find } from './use-find.ts';

/** Enter goes on, Shift+Enter back, Esc closes. */
export function FindBar({ find, label }: { find: Find; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(document.activeElement);
  useEffect(() => {
    const opener = before.current;
    return () => {
      // closed from inside, the focus goes back to where it was
      if (document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
      else document.getElementById('main')?.focus({ preventScroll: true });
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [find.asked]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') find.move(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = find.query.trim() !== '' && find.matches.length === 0;
  return (
    <search className={styles.bar}>
      <TextField
        ref={field}
        label={label}
        hideLabel
        icon="search"
        placeholder={label}
        value={find.query}
        onChange={find.search}
        onKeyDown={onKey}
      />
      <span className={styles.count} role="status">
        {find.current && t('transcript.found', find.at + 1, find.matches.length)}
        {none && t('transcript.foundNone')}
      </span>
      <IconButton icon="up" label={t('transcript.findPrevious')} onClick={() => find.move(-1)} />
      <IconButton icon="down" label={t('transcript.findNext')} onClick={() => find.move(1)} />
      <IconButton icon="close" label={t('transcript.findClose')} onClick={find.close} />
    </search>
  );
}
