import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import type { AnnotateState } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import styles from './form.module.css';

/** Why nothing can be changed here, and the way out. */
export function FormNotice(props: { state: AnnotateState; readOnly: boolean; onReopen: () => void }) {
  const { state, readOnly, onReopen } = props;
  const { form } = state;
  const closed = form?.state === 'submitted' || form?.state === 'skipped';
  if (!closed && !readOnly) return null;
  const reopen = <Button onClick={onReopen}>{t('annotate.reopen')}</Button>;
  return (
    <div className={styles.notice}>
      {readOnly ? (
        <Note tone="warning">{t('annotate.readOnly')}</Note>
      ) : form?.state === 'skipped' ? (
        <Note title={t('annotate.skipped', form.skipReason ?? '')} actions={reopen}>
          {t('annotate.skippedText')}
        </Note>
      ) : (
        <Note title={t('annotate.submitted')} actions={reopen}>
          {t('annotate.reopenText')}
        </Note>
      )}
    </div>
  );
}
