import { useState } from 'react';
import { Button, Confirm, Note, TextField } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { formatMoment, t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './assign.module.css';

interface UnblindProps {
  unblindedAt: string | null;
  /** Items that are still to be judged. */
  open: number;
  readOnly: boolean;
  onDone: () => void;
}

/** Asked twice: a word to type, then a dialog. It is logged, dated in every export, and cannot be taken back. */
export function Unblind({ unblindedAt, open, readOnly, onDone }: UnblindProps) {
  const { client, toasts } = useServices();
  const [word, setWord] = useState('');
  const [asking, setAsking] = useState(false);
  if (unblindedAt !== null) {
    return <Note title={t('assign.unblinded', formatMoment(unblindedAt))}>{t('assign.unblindedText')}</Note>;
  }
  const unblind = async () => {
    setAsking(false);
    try {
      await client.call('unblind', { confirm: 'unblind' });
      onDone();
    } catch (error) {
      toasts.getState().show(refusal(error).message, { tone: 'warning' });
    }
  };
  const wanted = t('assign.unblindWord');
  const right = word.trim().toLowerCase() === wanted;
  return (
    <section className={styles.unblind} aria-labelledby="unblind">
      <h2 id="unblind">{t('assign.unblind')}</h2>
      <p className={styles.quiet}>{t('assign.unblindText')}</p>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (right) setAsking(true);
        }}
      >
        <TextField label={t('assign.unblindType', wanted)} value={word} onChange={setWord} autoComplete="off" />
        <Button type="submit" variant="danger" disabled={!right || readOnly}>
          {t('assign.unblindGo')}
        </Button>
      </form>
      <Confirm
        open={asking}
        title={t('assign.unblindTitle')}
        keep={t('assign.unblindKeep')}
        act={t('assign.unblindAct')}
        onKeep={() => setAsking(false)}
        onAct={() => void unblind()}
      >
        {open > 0 ? t('assign.unblindOpen', open) : t('assign.unblindAll')}
      </Confirm>
    </section>
  );
}
