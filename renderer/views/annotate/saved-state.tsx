import { Button } from '../../components/button.tsx';
import { Saved } from '../../components/saved.tsx';
import type { AnnotateState } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import styles from './saved-state.module.css';

/** "saved 12:03:05" once the host has said so; what could not be saved, and the way to try again. */
export function SavedState({ state, onRetry }: { state: AnnotateState; onRetry: () => void }) {
  const { form, failure, unsent } = state;
  const waiting = Object.keys(unsent).length > 0;
  return (
    <span className={styles.saved}>
      <span role="status" data-saved={form?.savedAt ?? ''} data-unsent={waiting || undefined}>
        <Saved at={form?.savedAt ?? null} failed={failure && waiting ? failure.message : null} />
        {failure && !waiting && <span className={styles.failure}>{failure.message}</span>}
      </span>
      {failure && waiting && <Button onClick={onRetry}>{t('annotate.retry')}</Button>}
    </span>
  );
}
