import { useState } from 'react';
import type { Refusal } from '../../shared/domain/errors.ts';
import { refusal } from '../refusal.ts';
import { reload } from '../reload.ts';
import { t } from '../strings/index.ts';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';
import { ErrorNote, Note } from './note.tsx';

/**
 * In the place of a part whose code could not be fetched: most likely the app was updated under an open page, and the
 * chunks that it knows are gone. A new page has the new ones; the address says which screen it is.
 */
export function NotFetched() {
  const [failure, setFailure] = useState<Refusal | null>(null);
  const again = () => void reload().catch((error: unknown) => setFailure(refusal(error)));
  const button = (
    <Button variant="primary" onClick={again}>
      {t('app.reload')}
    </Button>
  );
  return (
    <div className={styles.place} role="alert">
      {failure === null ? (
        <Note title={t('app.notFetched')} actions={button}>
          {t('app.notFetchedWhy')}
        </Note>
      ) : (
        <ErrorNote error={failure} actions={button} />
      )}
    </div>
  );
}
