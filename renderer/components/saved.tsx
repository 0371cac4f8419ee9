import { formatClock, t } from '../strings/index.ts';
import { Icon } from './icon.tsx';
import styles from './saved.module.css';

interface SavedProps {
  /** ISO 8601 of the last durable answer; null before the first. */
  at: string | null;
  /** What kept it from being saved, in words. */
  failed?: string | null;
}

/** Always in view where one writes. Saving does not animate: the time changes. */
export function Saved({ at, failed = null }: SavedProps) {
  if (failed !== null) {
    return (
      <span className={styles.saved} data-failed="" role="alert">
        <Icon name="warning" small />
        {t('common.notSaved', failed)}
      </span>
    );
  }
  return (
    <span className={styles.saved}>
      {at !== null && <Icon name="check" small />}
      {at === null ? t('common.nothingToSave') : t('common.saved', formatClock(at))}
    </span>
  );
}
