import { useId, useRef, useState } from 'react';
import type { Input } from '../../../shared/contract/commands.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button, Dialog, ErrorNote, Note, TextArea } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './assign.module.css';

const EXAMPLE = `{
  "name": "which-is-human",
  "questions": [
    { "id": "verdict", "wording": "Which customer is a person?", "options": ["A", "Cannot tell", "B"] }
  ],
  "freeText": [{ "id": "why", "wording": "What decided it?" }]
}`;

/** A study's own questions, as JSON: the host checks them and gives them a version. */
export function AddInstrument({ onClose }: { onClose: () => void }) {
  const { client, toasts } = useServices();
  const form = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(EXAMPLE);
  const [bad, setBad] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const add = async () => {
    const draft = parsed(text);
    setBad(draft === null);
    if (draft === null) return;
    try {
      const { instrument } = await client.call('instruments.add', { draft });
      toasts.getState().show(t('assign.instrumentAdded', instrument.id));
      onClose();
    } catch (error) {
      setFailure(refusal(error));
    }
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button onClick={() => file.current?.click()}>{t('assign.fromFile')}</Button>
      <Button type="submit" form={form} variant="primary">
        {t('assign.addInstrumentAct')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t('assign.addInstrumentTitle')}
      description={t('assign.addInstrumentText')}
      footer={footer}
    >
      <form
        id={form}
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        {bad && <Note tone="error" title={t('assign.notJson')} />}
        {failure && <ErrorNote error={failure} />}
        <TextArea
          label={t('assign.instrumentJson')}
          value={text}
          onChange={setText}
          maxLength={200_000}
          spellCheck={false}
        />
        <input
          ref={file}
          type="file"
          hidden
          accept=".json"
          aria-label={t('assign.fromFile')}
          onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
        />
      </form>
    </Dialog>
  );
}

function parsed(text: string): Input<'instruments.add'>['draft'] | null {
  try {
    return JSON.parse(text) as Input<'instruments.add'>['draft'];
  } catch {
    return null;
  }
}
