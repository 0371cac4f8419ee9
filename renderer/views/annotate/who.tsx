import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { NameFilter } from '../../components/name-filter.tsx';
import { FEW_NAMES, namesWith } from '../../components/names-with.ts';
import { ErrorNote } from '../../components/note.tsx';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useServices } from '../../use-services.ts';
import { itemsOf } from './items-of.ts';
import styles from './who.module.css';

/** Whose answers these will be: somebody of this study, or somebody new. Counts are of the items that the screen is for. */
export function Who({ blind }: { blind: boolean }) {
  const { client } = useServices();
  const change = useApp((app) => app.change);
  const readOnly = useApp((app) => app.study?.readOnly ?? false);
  const known = useAnswer('annotators.list', {}, ['annotations']);
  const [name, setName] = useState('');
  const [letters, setLetters] = useState('');
  const [failure, setFailure] = useState<Refusal | null>(null);
  const names = (known.data ?? []).map((annotator) => annotator.name);
  const { found, shown } = namesWith(names, letters);

  const choose = (annotator: string) => change({ annotator }).catch((error) => setFailure(refusal(error)));
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    try {
      await client.call('annotator.add', { name: wanted });
      await change({ annotator: wanted });
    } catch (error) {
      setFailure(refusal(error));
    }
  };

  return (
    <div className={styles.who}>
      <h2>{t(blind ? 'annotate.whoTitleBlind' : 'annotate.whoTitle')}</h2>
      <p className={styles.text}>{t('annotate.whoText')}</p>
      {failure && <ErrorNote error={failure} />}
      {known.error && <ErrorNote error={known.error} retry={known.reload} />}
      {known.data !== null && known.data.length > 0 && (
        <section aria-labelledby="known-annotators-title">
          <h3 id="known-annotators-title">{t('annotate.whoPick')}</h3>
          {names.length > FEW_NAMES && (
            <div className={styles.filter}>
              <NameFilter value={letters} onChange={setLetters} />
            </div>
          )}
          <ul className={styles.list}>
            {known.data
              .filter(({ name: each }) => shown.includes(each))
              .map((annotator) => {
                const { submitted, items } = itemsOf(annotator, blind);
                return (
                  <li key={annotator.name}>
                    <button type="button" className={styles.person} onClick={() => void choose(annotator.name)}>
                      <span className={styles.name}>{annotator.name}</span>
                      <span className={styles.count}>{t('annotate.whoItems', submitted, items)}</span>
                      <Icon name="right" small />
                    </button>
                  </li>
                );
              })}
          </ul>
          {found.length > shown.length && (
            <p className={styles.text}>{t('common.moreNames', found.length - shown.length)}</p>
          )}
        </section>
      )}
      {!readOnly && (
        <form className={styles.form} onSubmit={(event) => void add(event)}>
          <h3>{t('annotate.whoAdd')}</h3>
          <div className={styles.row}>
            <TextField
              label={t('annotate.whoName')}
              hideLabel
              placeholder={t('annotate.whoName')}
              value={name}
              onChange={setName}
              maxLength={200}
              autoComplete="off"
            />
            <Button type="submit" variant="primary" disabled={name.trim() === ''}>
              {t('annotate.whoAddAct')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
