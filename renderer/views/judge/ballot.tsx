import { useId, useRef } from 'react';
import type { ChoiceQuestion, TextQuestion } from '../../../shared/domain/instrument.ts';
import { ActionKeys } from '../../components/key-cap.tsx';
import { t } from '../../strings/index.ts';
import { AnswerText } from '../annotate/answer-text.tsx';
import type { DeskParts } from '../annotate/desk-parts.ts';
import { Dock } from '../annotate/dock.tsx';
import { EvidenceList } from '../annotate/evidence-list.tsx';
import { FormNotice } from '../annotate/form-notice.tsx';
import { pressThenFocus } from '../annotate/press-then-focus.ts';
import { Tags } from '../annotate/tag-question.tsx';
import { optionAction } from '../annotate/use-annotate-actions.ts';
import { useFocusedQuestion } from '../annotate/use-focused-question.ts';
import styles from './ballot.module.css';

/** The few questions of a comparison, below the two sides: a row each. */
export function Ballot(parts: DeskParts) {
  const { store, state, item, shown, editable, actions, rules } = parts;
  const { question, form } = state;
  const { questions, tags = [], freeText } = item.instrument;
  const box = useRef<HTMLDivElement>(null);
  useFocusedQuestion(box, question, form);
  const evidence = (id: string) => (
    <EvidenceList
      spans={shown.evidence[id] ?? []}
      sides={item.sides}
      disabled={!editable}
      onChange={(spans) => store.give(`evidence:${id}`, spans)}
    />
  );
  return (
    <section ref={box} className={styles.ballot} aria-label={t('annotate.questions')}>
      <FormNotice {...parts} />
      {questions.map((each, index) => (
        <Choice
          key={each.id}
          question={each}
          loud={index === 0}
          open={index === question}
          answer={shown.answers[each.id] ?? null}
          disabled={!editable}
          onFocus={() => store.focus(index)}
          onAnswer={(label) => actions.answer(each.id, label)}
        >
          {evidence(each.id)}
        </Choice>
      ))}
      {tags.map((each, index) => (
        <Row
          key={each.id}
          id={each.id}
          role="group"
          wording={each.wording}
          open={questions.length + index === question}
        >
          <Tags
            question={each}
            open={questions.length + index === question}
            chosen={shown.tags[each.id] ?? []}
            disabled={!editable}
            onFocus={() => store.focus(questions.length + index)}
            onToggle={(option) => actions.tag(each.id, option)}
          />
        </Row>
      ))}
      {freeText.map((each, index) => {
        const place = questions.length + tags.length + index;
        return (
          <Line
            key={each.id}
            question={each}
            open={place === question}
            required={rules.freeTextRequired}
            text={shown.answers[each.id] ?? ''}
            disabled={!editable}
            onFocus={() => store.focus(place)}
            onWrite={(text) => store.write(`answer:${each.id}`, text)}
            onLeave={() => void store.flush()}
          >
            {evidence(each.id)}
          </Line>
        );
      })}
      <Dock {...parts} />
    </section>
  );
}

interface ChoiceProps {
  question: ChoiceQuestion;
  /** The verdict: larger than the rest, filled when chosen. */
  loud: boolean;
  open: boolean;
  answer: string | null;
  disabled: boolean;
  onFocus: () => void;
  onAnswer: (label: string) => void;
  children: React.ReactNode;
}

function Choice({ question, loud, open, answer, disabled, onFocus, onAnswer, children }: ChoiceProps) {
  const { options } = question;
  const short = options.every(({ label }) => label.length <= 2);
  return (
    <Row id={question.id} role="radiogroup" wording={question.wording} open={open}>
      <div className={loud ? styles.verdict : styles.scale} data-short={short || undefined}>
        {options.map(({ label }, index) => (
          <label key={label} className={styles.option} data-on={label === answer || undefined}>
            {/* without a name each option is a stop of its own: the arrow keys move between questions */}
            <input
              type="radio"
              checked={label === answer}
              disabled={disabled}
              data-first={index === 0 || undefined}
              aria-posinset={index + 1}
              aria-setsize={options.length}
              onFocus={onFocus}
              {...pressThenFocus}
              onChange={() => onAnswer(label)}
              onKeyDown={(event) => event.key === ' ' && event.stopPropagation()}
            />
            {label}
            {open && !disabled && (loud || !short) && <ActionKeys action={optionAction(index)} />}
          </label>
        ))}
      </div>
      {children}
    </Row>
  );
}

interface LineProps {
  question: TextQuestion;
  open: boolean;
  required: boolean;
  text: string;
  disabled: boolean;
  onFocus: () => void;
  onWrite: (text: string) => void;
  onLeave: () => void;
  children: React.ReactNode;
}

function Line({ question, open, required, text, disabled, onFocus, onWrite, onLeave, children }: LineProps) {
  return (
    <Row id={question.id} role="group" wording={question.wording} open={open}>
      <AnswerText
        question={question}
        text={text}
        placeholder={question.hint ?? t(required ? 'annotate.required' : 'annotate.optional')}
        rows={1}
        disabled={disabled}
        onFocus={onFocus}
        onWrite={onWrite}
        onLeave={onLeave}
      />
      {children}
    </Row>
  );
}

interface RowProps {
  id: string;
  role: 'radiogroup' | 'group';
  wording: string;
  open: boolean;
  children: React.ReactNode;
}

function Row({ id, role, wording, open, children }: RowProps) {
  const label = useId();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is one of two
    <div
      className={styles.row}
      role={role}
      aria-labelledby={label}
      data-open={open || undefined}
      data-question={id}
      tabIndex={-1}
    >
      <span id={label} className={styles.wording}>
        {wording}
      </span>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
