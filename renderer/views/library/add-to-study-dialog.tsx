import { useState } from 'react';
import { useStore } from 'zustand';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button, Dialog, ErrorNote, TextField } from '../../components/index.ts';
import { NameChoice } from '../../components/name-choice.tsx';
import { refusal } from '../../refusal.ts';
import type { LibraryStore } from '../../stores/library-store.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useServices } from '../../use-services.ts';
import styles from './library.module.css';

interface AddToStudyDialogProps {
  store: LibraryStore;
  onClose: () => void;
}

/** Puts the selected conversations, or the row of the cursor, at the end of annotators' queues. */
export function AddToStudyDialog({ store, onClose }: AddToStudyDialogProps) {
  const { client, app, toasts } = useServices();
  const { selected, rows, cursor } = useStore(store);
  const cursorRow = rows[cursor];
  const chosen = selected.size > 0 ? [...selected.values()] : cursorRow === undefined ? [] : [cursorRow];
  const annotators = useAnswer('annotators.list', {}, ['annotations']);
  const [names, setNames] = useState<ReadonlySet<string>>(() => {
    const own = app.getState().settings.annotator;
    return new Set(own === null ? [] : [own]);
  });
  const [name, setName] = useState('');
  const [error, setError] = useState<Refusal | null>(null);

  const known = annotators.data ?? [];
  const ticked = known.filter((annotator) => names.has(annotator.name)).map((annotator) => annotator.name);

  const queueOf = (annotator: string) => {
    const { submitted = 0, items = 0 } = known.find((each) => each.name === annotator) ?? {};
    return <span className={styles.meta}>{t('library.queue', submitted, items)}</span>;
  };

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      setError(null);
    } catch (failure) {
      setError(refusal(failure));
    }
  }

  const addAnnotator = () =>
    attempt(async () => {
      if (name.trim() === '') return;
      await client.call('annotator.add', { name: name.trim() });
      setNames(new Set([...names, name.trim()]));
      setName('');
      annotators.reload();
    });

  const add = () =>
    attempt(async () => {
      const conversations = chosen.map(({ id }) => id as string);
      const { assignments, queues } = await client.call('items.add', { conversations, annotators: ticked });
      const takeBack = async () => {
        try {
          const taken = await client.call('items.takeBack', { queues });
          toasts.getState().show(t('library.takenBack', taken.assignments));
        } catch (failure) {
          toasts.getState().show(refusal(failure).message, { tone: 'warning' });
        }
      };
      toasts.getState().show(t('library.added', chosen.length, ticked.length, assignments), {
        undo: assignments > 0 ? { label: t('common.undo'), run: () => void takeBack() } : undefined,
      });
      store.getState().selectAll(chosen, false);
      onClose();
    });

  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button variant="primary" disabled={ticked.length === 0 || chosen.length === 0} onClick={() => void add()}>
        {t('library.addAct')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('library.addTitle', chosen.length)}
      description={t('library.addText')}
      footer={footer}
    >
      <div className={styles.form}>
        {known.length > 0 && (
          <NameChoice
            stacked
            names={known.map((annotator) => annotator.name)}
            chosen={ticked}
            onChange={(next) => setNames(new Set(next))}
            note={queueOf}
          />
        )}
        <form
          className={styles.newName}
          onSubmit={(event) => {
            event.preventDefault();
            void addAnnotator();
          }}
        >
          <TextField label={t('library.newAnnotator')} value={name} onChange={setName} maxLength={200} />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('library.addAnnotator')}
          </Button>
        </form>
        {error !== null && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
