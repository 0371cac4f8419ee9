import type { Refusal } from '../../shared/domain/errors.ts';
import { t } from '../strings/index.ts';
import styles from './unreachable.module.css';

/** The page without a host: nothing can be shown, but nothing is lost either. Stands before the app's own parts. */
export function Unreachable({ error }: { error: Refusal }) {
  const known = error.code === 'bad_code' || error.code === 'no_session';
  return (
    <main className={styles.page}>
      <h1>{known ? t('app.sessionTitle') : t('app.unreachableTitle')}</h1>
      <p>{known ? t('app.sessionText') : error.message}</p>
      <p>{t('app.nothingLost')}</p>
    </main>
  );
}
