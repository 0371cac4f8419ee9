import { type SyntheticEvent, useState } from 'react';
import type { AdjudicationEntry } from '../../../../shared/contract/adjudication-view.ts';
import type { QuestionWords } from '../../../../shared/contract/agreement-view.ts';
import type { Refusal } from '../../../../shared/domain/errors.ts';
import { Button } from '../../../components/button.tsx';
import { TextArea, TextField } from '../../../components/field.tsx';
import { ErrorNote, Note } from '../../../components/note.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { t } from '../../../strings/index.ts';
import { refusal } from '../../../use-answer.ts';
import { useServices } from '../../../use-services.ts';
import styles from './adjudication.module.css';

interface DecisionFormProps {
  entry: AdjudicationEntry;
  question: QuestionWords;
}

const byKey = 'counterpart.adjudicator';

/** An answer with a reason. It is appended beside the ratings; taking it back appends too. */
export function DecisionForm({ entry: { item, dimension, decision }, question }: DecisionFormProps) {
  const { client, toasts } = useServices();
  const [value, setValue] = useState<string | null>(decision?.value ?? null);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(() => decision?.by ?? sessionStorage.getItem(byKey) ?? 'coordinator');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);

  const attempt = async (work: () => Promise<unknown>, done: () => void) => {
    try {
      await work();
      setError(null);
      done();
    } catch (cause) {
      setError(refusal(cause));
    }
  };
  const who = by.trim() === '' ? {} : { by };
  const takeBack = () =>
    attempt(
      () => {
        const why = reason.trim() || t('adjudication.takenBack');
        return client.call('adjudication.takeBack', { item, dimension, reason: why, ...who });
      },
      () => toasts.getState().show(t('adjudication.backSaved')),
    );
  const decide = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (value === null || reason.trim() === '') return;
    sessionStorage.setItem(byKey, by);
    const undo = { label: t('adjudication.takeBack'), run: () => void takeBack() };
    void attempt(
      () => client.call('adjudication.decide', { item, dimension, value, reason, ...who }),
      () => toasts.getState().show(t('adjudication.saved'), { undo }),
    );
  };
  return (
    <form className={styles.form} onSubmit={decide}>
      {decision && <Note title={t('adjudication.decidedAs', decision.value, decision.by)}>{decision.reason}</Note>}
      <div className={styles.fields}>
        <div>
          <RadioGroup
            label={t('adjudication.decision')}
            value={value}
            options={question.answers.map(({ label }) => ({ value: label, label }))}
            onChange={setValue}
          />
          {tried && value === null && <p role="alert">{t('adjudication.answerMissing')}</p>}
        </div>
        <div className={styles.words}>
          <TextArea
            label={t('adjudication.reason')}
            hint={t('adjudication.reasonHint')}
            error={tried && reason.trim() === '' ? t('adjudication.reasonMissing') : undefined}
            value={reason}
            onChange={setReason}
            rows={3}
          />
          <TextField label={t('adjudication.by')} value={by} onChange={setBy} />
          {error && <ErrorNote error={error} />}
          <div className={styles.actions}>
            <Button type="submit" variant="primary">
              {decision ? t('adjudication.decideAgain') : t('adjudication.decide')}
            </Button>
            {decision && <Button onClick={() => void takeBack()}>{t('adjudication.takeBack')}</Button>}
          </div>
        </div>
      </div>
    </form>
  );
}
