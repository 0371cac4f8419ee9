import type { TextQuestion } from '../../../shared/domain/instrument.ts';
import field from '../../components/field.module.css';

interface AnswerTextProps {
  id?: string;
  question: TextQuestion;
  text: string;
  placeholder?: string;
  rows?: number;
  disabled: boolean;
  onFocus: () => void;
  onWrite: (text: string) => void;
  /** The field was left: what is written is saved now. */
  onLeave: () => void;
}

/** The field of a free-text question. Keys reach the question first; Tab goes into the text, Esc leaves it. */
export function AnswerText({
  id,
  question,
  text,
  placeholder,
  rows,
  disabled,
  onFocus,
  onWrite,
  onLeave,
}: AnswerTextProps) {
  return (
    <textarea
      id={id}
      className={field.area}
      rows={rows}
      aria-label={question.wording}
      placeholder={placeholder}
      value={text}
      disabled={disabled}
      maxLength={100_000}
      onFocus={onFocus}
      onChange={(event) => onWrite(event.target.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        // letters are taken back by the field itself, answers by the log
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') event.nativeEvent.stopPropagation();
        if (event.key !== 'Escape') return;
        event.nativeEvent.stopPropagation();
        event.currentTarget.closest<HTMLElement>('[data-question]')?.focus();
      }}
    />
  );
}
