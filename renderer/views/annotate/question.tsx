import { memo, useId } from 'react';
import type { ChoiceQuestion } from '../../../shared/domain/instrument.ts';
import type { SidedSpan } from '../../../shared/domain/work.ts';
import radio from '../../components/checkbox.module.css';
import { Icon } from '../../components/icon.tsx';
import { ActionKeys } from '../../components/key-cap.tsx';
import type { ShownSide } from '../../stores/annotate-conversation.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { EvidenceList } from './evidence-list.tsx';
import styles from './question.module.css';
import { optionAction } from './use-annotate-actions.ts';

interface QuestionProps {
  number: number;
  question: ChoiceQuestion;
  /** Focused: raised, with wording, hint and options. Otherwise one line. */
  open: boolean;
  answer: string | null;
  evidence: readonly SidedSpan[];
  sides: readonly ShownSide[];
  disabled: boolean;
  onFocus: () => void;
  onAnswer: (label: string) => void;
  onEvidence: (spans: SidedSpan[]) => void;
}

export function Question(props: QuestionProps) {
  return props.open ? <OpenQuestion {...props} /> : <QuestionLine {...props} hasAnswer={props.answer !== null} />;
}

function OpenQuestion({ number, question, answer, evidence, sides, disabled, onAnswer, onEvidence }: QuestionProps) {
  const id = useId();
  return (
    <div
      className={styles.open}
      role="radiogroup"
      aria-labelledby={`${id}-wording`}
      aria-describedby={question.hint === null ? undefined : `${id}-hint`}
      aria-disabled={disabled || undefined}
      data-open=""
      data-question={question.id}
      tabIndex={-1}
    >
      <span className={styles.number}>{number}</span>
      <p id={`${id}-wording`} className={styles.wording}>
        {question.wording}
      </p>
      <div className={styles.body}>
        {question.hint !== null && (
          <p id={`${id}-hint`} className={styles.hint}>
            {question.hint}
          </p>
        )}
        <div className={styles.options}>
          {question.options.map(({ label }, index) => (
            <label key={label} className={styles.option} data-on={label === answer || undefined}>
              {/* without a name each option is a stop of its own: the arrow keys move between questions */}
              <input
                type="radio"
                className={radio.box}
                checked={label === answer}
                disabled={disabled}
                data-first={index === 0 || undefined}
                aria-posinset={index + 1}
                aria-setsize={question.options.length}
                onChange={() => onAnswer(label)}
                onKeyDown={(event) => event.key === ' ' && event.stopPropagation()}
              />
              <span className={styles.label}>{label}</span>
              {!disabled && <ActionKeys action={optionAction(index)} />}
            </label>
          ))}
        </div>
        <EvidenceList spans={evidence} sides={sides} disabled={disabled} onChange={onEvidence} />
      </div>
    </div>
  );
}

interface QuestionLineProps {
  number: number;
  question: { id: string; wording: string };
  answer: string | null;
  evidence: readonly SidedSpan[];
  hasAnswer: boolean;
  onFocus: () => void;
}

/** A question that is not focused: wording cut with an ellipsis for the eye, whole for screen readers and the tooltip. */
export const QuestionLine = memo(function QuestionLine(props: QuestionLineProps) {
  const { number, question, answer, evidence, hasAnswer, onFocus } = props;
  return (
    <button
      type="button"
      className={styles.line}
      data-todo={!hasAnswer || undefined}
      data-question={question.id}
      onClick={onFocus}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.cut} title={question.wording}>
        {question.wording}
      </span>
      {evidence.length > 0 && (
        <span className={styles.clip} title={t('annotate.evidence', evidence.length)}>
          <Icon name="evidence" small />
          {formatNumber(evidence.length)}
        </span>
      )}
      {answer !== null && <span className={styles.answer}>{answer}</span>}
    </button>
  );
});
