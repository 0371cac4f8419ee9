import { useEffect, useRef } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import { TextArea } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../strings/index.ts';
import styles from './comment-box.module.css';

interface CommentBoxProps {
  step: Step;
  text: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  onWrite: (text: string) => void;
}

/** A comment below its turn: text until pressed, then a field that saves while one writes. */
export function CommentBox({ step, text, open, onOpen, onWrite }: CommentBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  /** The list of turns, once Esc has closed the field: what had the focus gets it back, else the comment, else the list. */
  const left = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (open) {
      before.current = document.activeElement;
      field.current?.focus();
      return;
    }
    const had = before.current instanceof HTMLElement && before.current !== document.body ? before.current : null;
    if (left.current) (had?.isConnected ? had : (button.current ?? left.current)).focus();
    left.current = null;
  }, [open]);
  if (open) {
    return (
      <div className={styles.box}>
        <TextArea
          ref={field}
          label={t('annotate.commentOn', step.number ?? 0)}
          hint={t('annotate.commentKept')}
          value={text}
          onChange={(value) => onWrite(value)}
          onBlur={() => onOpen(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            left.current = event.currentTarget.closest<HTMLElement>('[tabindex]');
            onOpen(false);
          }}
        />
      </div>
    );
  }
  if (text === '') return null;
  return (
    <button ref={button} type="button" className={styles.comment} onClick={() => onOpen(true)}>
      <Icon name="comment" small />
      <span>{text}</span>
    </button>
  );
}
