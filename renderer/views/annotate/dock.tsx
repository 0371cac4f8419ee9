import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { missingAnswers, neededAnswers } from '../../stores/annotate-form.ts';
import { t } from '../../strings/index.ts';
import type { DeskParts } from './desk-parts.ts';
import styles from './form.module.css';

/** What ends the work on an item: skip, submit; for a closed one the way on. */
export function Dock({ state, item, shown, rules, editable, actions, onSkip, onNext }: DeskParts) {
  const missing = missingAnswers(item.instrument, shown, rules.freeTextRequired).length;
  const needed = neededAnswers(item.instrument, rules.freeTextRequired);
  const last = state.at + 1 >= (state.queue?.length ?? 0);
  const wait = useCountdown(() => (editable ? rules.waitOf(state.form?.id ?? '') : 0));
  if (!editable) {
    return (
      <footer className={styles.dock}>
        <span className={styles.left}>{last && t('annotate.end')}</span>
        <Button action="annotate.next" disabled={last} onClick={onNext}>
          {t('annotate.next')}
        </Button>
      </footer>
    );
  }
  return (
    <footer className={styles.dock}>
      <Button variant="quiet" action="annotate.skip" onClick={onSkip}>
        {t('annotate.skip')}
      </Button>
      <span className={styles.left}>
        {wait > 0 ? t('annotate.wait', wait) : needed > 0 && t('annotate.leftOf', missing, needed)}
      </span>
      <Button
        variant="primary"
        action="annotate.enter"
        aria-disabled={missing > 0 || wait > 0 || undefined}
        onClick={actions.submit}
      >
        {t('annotate.submit')}
      </Button>
    </footer>
  );
}

/** Asks once a second while there is something left to wait for. */
function useCountdown(left: () => number): number {
  const [, tick] = useState(0);
  const wait = left();
  const waiting = wait > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [waiting]);
  return wait;
}
