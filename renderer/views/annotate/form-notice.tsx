import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { t } from '../../strings/index.ts';
import { AllDone } from './all-done.tsx';
import type { DeskParts } from './desk-parts.ts';
import styles from './form.module.css';

/** What is said above the questions: an instruction of this item, why nothing can be changed here, and the way out. */
export function FormNotice({ store, state, item, readOnly }: DeskParts) {
  const { form } = state;
  const closed = form?.state === 'submitted' || form?.state === 'skipped';
  const done = closed && (state.queue ?? []).every((each) => each.state === 'submitted' || each.state === 'skipped');
  const reopen = <Button onClick={() => void store.reopen()}>{t('annotate.reopen')}</Button>;
  // beside labels it stands in their panel
  const instruction = item.kind === 'labels' ? null : (item.instrument.instruction ?? null);
  if (!closed && !readOnly && item.notice === null && instruction === null) return null;
  return (
    <div className={styles.notice}>
      {instruction !== null && <p className={styles.instruction}>{instruction}</p>}
      {item.notice !== null && <Note tone="warning">{item.notice}</Note>}
      {readOnly ? (
        <Note tone="warning">{t('annotate.readOnly')}</Note>
      ) : done ? (
        <AllDone items={state.queue?.length ?? 0} reopen={reopen} />
      ) : form?.state === 'skipped' ? (
        <Note title={t('annotate.skipped', form.skipReason ?? '')} actions={reopen}>
          {t('annotate.skippedText')}
        </Note>
      ) : form?.state === 'submitted' ? (
        <Note title={t('annotate.submitted')} actions={reopen}>
          {t('annotate.reopenText')}
        </Note>
      ) : null}
    </div>
  );
}
