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
  useEffect(() => {
    if (open) field.current?.focus();
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
            onOpen(false);
          }}
        />
      </div>
    );
  }
  if (text === '') return null;
  return (
    <button type="button" className={styles.comment} onClick={() => onOpen(true)}>
      <Icon name="comment" small />
      <span>{text}</span>
    </button>
  );
}
