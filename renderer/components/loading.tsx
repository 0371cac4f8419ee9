import { t } from '../strings/index.ts';
import styles from './loading.module.css';

/** Holds the place of what is on its way: empty at first, a word after a moment, so that quick answers never flicker. */
export function Loading() {
  return (
    <div className={styles.loading} role="status">
      <span>{t('common.loading')}</span>
    </div>
  );
}
