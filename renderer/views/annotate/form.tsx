import { type ReactNode, useRef } from 'react';
import type { SidedSpan } from '../../../shared/domain/work.ts';
import { t } from '../../strings/index.ts';
import type { DeskParts } from './desk-parts.ts';
import { Dock } from './dock.tsx';
import styles from './form.module.css';
import { FormNotice } from './form-notice.tsx';
import { Question } from './question.tsx';
import { TagQuestion } from './tag-question.tsx';
import { TextQuestion } from './text-question.tsx';
import { useFocusedQuestion } from './use-focused-question.ts';

/**
 * The instrument with its exact wording and order: one question is open, the others are a line each. `children` stand
 * above the questions.
 */
export function Form({ children, ...parts }: DeskParts & { children?: ReactNode }) {
  const { store, state, item, shown, editable, actions, rules } = parts;
  const { question, form } = state;
  const { instrument, sides } = item;
  const { questions, tags = [], freeText } = instrument;
  const box = useRef<HTMLDivElement>(null);
  useFocusedQuestion(box, question, form);
  const common = (id: string, place: number) => ({
    number: place + 1,
    // labels of turns have the keys to themselves; a field is open there while one writes in it
    open: place === question && item.kind !== 'labels',
    evidence: shown.evidence[id] ?? [],
    sides,
    disabled: !editable,
    onFocus: () => store.focus(place),
    onEvidence: (spans: SidedSpan[]) => store.give(`evidence:${id}`, spans),
  });
  return (
    <section className={styles.form} aria-label={t('annotate.questions')}>
      <div ref={box} className={styles.questions}>
        <FormNotice {...parts} />
        {children}
        {questions.map((each, index) => (
          <Question
            key={each.id}
            {...common(each.id, index)}
            question={each}
            answer={shown.answers[each.id] ?? null}
            onAnswer={(label) => actions.answer(each.id, label)}
          />
        ))}
        {tags.map((each, index) => {
          const { number, open, disabled, onFocus } = common(each.id, questions.length + index);
          return (
            <TagQuestion
              key={each.id}
              {...{ number, open, disabled, onFocus }}
              question={each}
              chosen={shown.tags[each.id] ?? []}
              onToggle={(option) => actions.tag(each.id, option)}
            />
          );
        })}
        {freeText.map((each, index) => (
          <TextQuestion
            key={each.id}
            {...common(each.id, questions.length + tags.length + index)}
            question={each}
            text={shown.answers[each.id] ?? ''}
            required={rules.freeTextRequired}
            onWrite={(text) => store.write(`answer:${each.id}`, text)}
            onLeave={() => void store.flush()}
          />
        ))}
      </div>
      <Dock {...parts} />
    </section>
  );
}
