import type { TagQuestion as Question } from '../../../shared/domain/instrument.ts';
import { Icon } from '../../components/icon.tsx';
import { ActionKeys } from '../../components/key-cap.tsx';
import { pressThenFocus } from './press-then-focus.ts';
import { QuestionBlock } from './question-block.tsx';
import styles from './tag-question.module.css';
import { optionAction } from './use-annotate-actions.ts';

interface TagsProps {
  question: Question;
  /** Focused: the keys act here and are shown. */
  open: boolean;
  chosen: readonly string[];
  disabled: boolean;
  onFocus: () => void;
  onToggle: (option: string) => void;
}

/** Any number of options. */
export function Tags({ question, open, chosen, disabled, onFocus, onToggle }: TagsProps) {
  return (
    <div className={styles.tags}>
      {question.options.map((option, index) => (
        <label key={option} className={styles.tag} data-on={chosen.includes(option) || undefined}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            disabled={disabled}
            data-first={index === 0 || undefined}
            onFocus={onFocus}
            {...pressThenFocus}
            onChange={() => onToggle(option)}
            onKeyDown={(event) => event.key === ' ' && event.stopPropagation()}
          />
          {chosen.includes(option) && <Icon name="check" small />}
          {option}
          {open && !disabled && <ActionKeys action={optionAction(index)} />}
        </label>
      ))}
    </div>
  );
}

/** The same as a block of the form. */
export function TagQuestion({ number, ...tags }: TagsProps & { number: number }) {
  const { question, open } = tags;
  return (
    <QuestionBlock id={question.id} number={number} wording={question.wording} open={open}>
      <Tags {...tags} />
    </QuestionBlock>
  );
}
