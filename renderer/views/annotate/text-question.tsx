import { useId } from 'react';
import type { TextQuestion as Question } from '../../../shared/domain/instrument.ts';
import type { SidedSpan } from '../../../shared/domain/work.ts';
import field from '../../components/field.module.css';
import type { ShownSide } from '../../stores/annotate-conversation.ts';
import { t } from '../../strings/index.ts';
import { EvidenceList } from './evidence-list.tsx';
import styles from './question.module.css';

interface TextQuestionProps {
  number: number;
  question: Question;
  open: boolean;
  text: string;
  required: boolean;
  evidence: readonly SidedSpan[];
  sides: readonly ShownSide[];
  disabled: boolean;
  onFocus: () => void;
  onWrite: (text: string) => void;
  /** The field was left: what is written is saved now. */
  onLeave: () => void;
  onEvidence: (spans: SidedSpan[]) => void;
}

/** Free text, saved while one writes. Keys reach the question first; Tab goes into the text, Esc leaves it. */
export function TextQuestion(props: TextQuestionProps) {
  const { number, question, open, text, required, evidence, sides, disabled, onFocus, onWrite, onLeave, onEvidence } =
    props;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid row
    <div
      className={styles.field}
      role="group"
      aria-labelledby={`${id}-wording`}
      data-open={open || undefined}
      data-question={question.id}
      tabIndex={-1}
    >
      <span className={styles.number}>{number}</span>
      <label id={`${id}-wording`} htmlFor={id} className={styles.textWording}>
        {question.wording}
      </label>
      <span className={styles.optional}>
        {t(open && !disabled ? 'annotate.writeHint' : required ? 'annotate.required' : 'annotate.optional')}
      </span>
      <div className={styles.text}>
        <textarea
          id={id}
          className={field.area}
          placeholder={question.hint ?? undefined}
          value={text}
          disabled={disabled}
          maxLength={100_000}
          onFocus={onFocus}
          onChange={(event) => onWrite(event.target.value)}
          onBlur={onLeave}
          onKeyDown={(event) => {
            // letters are taken back by the field itself, answers by the log
            if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z')
              event.nativeEvent.stopPropagation();
            if (event.key !== 'Escape') return;
            event.nativeEvent.stopPropagation();
            event.currentTarget.closest<HTMLElement>('[data-question]')?.focus();
          }}
        />
        <EvidenceList spans={evidence} sides={sides} disabled={disabled} onChange={onEvidence} />
      </div>
    </div>
  );
}
