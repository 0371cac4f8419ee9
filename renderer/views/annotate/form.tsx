import { useEffect, useRef } from 'react';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { ShownForm } from '../../stores/annotate-form.ts';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import { Dock } from './dock.tsx';
import styles from './form.module.css';
import { FormNotice } from './form-notice.tsx';
import { Question } from './question.tsx';
import { TextQuestion } from './text-question.tsx';

export interface FormProps {
  store: AnnotateStore;
  state: AnnotateState;
  instrument: Instrument;
  shown: ShownForm;
  /** False for submitted and skipped items and for studies opened for reading. */
  editable: boolean;
  readOnly: boolean;
  onSubmit: () => void;
  onSkip: () => void;
  onNext: () => void;
}

/** The instrument with its exact wording and order: one question is open, the others are a line each. */
export function Form({ store, state, instrument, shown, editable, readOnly, ...ending }: FormProps) {
  const { question, conversation, form } = state;
  const steps = conversation?.steps ?? [];
  const box = useRef<HTMLDivElement>(null);
  useFocusedQuestion(box, question, form?.id);
  const evidenceOf = (id: string) => shown.evidence[id] ?? [];
  const setEvidence = (id: string) => (spans: FormSpan[]) => store.give(`evidence:${id}`, spans);
  return (
    <section className={styles.form} aria-label={t('annotate.questions')}>
      <div ref={box} className={styles.questions}>
        <FormNotice state={state} readOnly={readOnly} onReopen={() => void store.reopen()} />
        {instrument.questions.map((each, index) => (
          <Question
            key={each.id}
            number={index + 1}
            question={each}
            open={index === question}
            answer={shown.answers[each.id] ?? null}
            evidence={evidenceOf(each.id)}
            steps={steps}
            disabled={!editable}
            onFocus={() => store.focus(index)}
            onAnswer={(label) => store.give(`answer:${each.id}`, label)}
            onEvidence={setEvidence(each.id)}
          />
        ))}
        {instrument.freeText.map((each, index) => {
          const place = instrument.questions.length + index;
          return (
            <TextQuestion
              key={each.id}
              number={place + 1}
              question={each}
              open={place === question}
              text={shown.answers[each.id] ?? ''}
              evidence={evidenceOf(each.id)}
              steps={steps}
              disabled={!editable}
              onFocus={() => store.focus(place)}
              onWrite={(text) => store.write(`answer:${each.id}`, text)}
              onLeave={() => void store.flush()}
              onEvidence={setEvidence(each.id)}
            />
          );
        })}
      </div>
      <Dock
        state={state}
        instrument={instrument}
        shown={shown}
        editable={editable}
        onSubmit={ending.onSubmit}
        onSkip={ending.onSkip}
        onNext={ending.onNext}
      />
    </section>
  );
}

type FormSpan = ShownForm['evidence'][string][number];

/** The focused question is in view and has the keyboard, unless somebody is writing or searching. */
function useFocusedQuestion(
  box: React.RefObject<HTMLElement | null>,
  question: number,
  item: string | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item or question is what moves the focus
  useEffect(() => {
    const open = box.current?.querySelector<HTMLElement>('[data-open]');
    const focused = document.activeElement;
    if (!open || open.contains(focused) || focused?.closest('search, [role=dialog], [data-position]')) return;
    const target = open.querySelector<HTMLElement>('input:checked') ?? open.querySelector<HTMLElement>('[data-first]');
    (target ?? open).focus({ preventScroll: true });
    open.scrollIntoView({ block: 'nearest' });
  }, [box, question, item]);
}
