import type { Instrument } from '../../../shared/domain/instrument.ts';
import { Button } from '../../components/button.tsx';
import { missingAnswers, type ShownForm } from '../../stores/annotate-form.ts';
import type { AnnotateState } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import styles from './form.module.css';

interface DockProps {
  state: AnnotateState;
  instrument: Instrument;
  shown: ShownForm;
  editable: boolean;
  onSubmit: () => void;
  onSkip: () => void;
  onNext: () => void;
}

/** What ends the work on an item: skip, submit; for a closed one the way on. */
export function Dock({ state, instrument, shown, editable, onSubmit, onSkip, onNext }: DockProps) {
  const missing = missingAnswers(instrument, shown).length;
  const last = state.at + 1 >= (state.queue?.length ?? 0);
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
      <span className={styles.left}>{t('annotate.leftOf', missing, instrument.questions.length)}</span>
      <Button variant="primary" action="annotate.enter" aria-disabled={missing > 0 || undefined} onClick={onSubmit}>
        {t('annotate.submit')}
      </Button>
    </footer>
  );
}
