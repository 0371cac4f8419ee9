import { useState } from 'react';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button, Dialog, ErrorNote, TextArea, TextField } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './overview.module.css';

/** What a source is called everywhere, and the terms that go into every export of its data. */
export function SourceDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { client } = useServices();
  const [label, setLabel] = useState(source.label);
  const [terms, setTerms] = useState(source.terms ?? '');
  const [error, setError] = useState<Refusal | null>(null);

  async function save(): Promise<void> {
    try {
      await client.call('source.update', { id: source.id, label: label.trim(), terms: terms.trim() || null });
      onClose();
    } catch (failure) {
      setError(refusal(failure));
    }
  }

  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button variant="primary" disabled={label.trim() === ''} onClick={() => void save()}>
        {t('overview.save')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('overview.editSource', source.label)} footer={footer}>
      <div className={styles.form}>
        <TextField label={t('overview.label')} value={label} onChange={setLabel} maxLength={200} />
        <TextArea
          label={t('overview.terms')}
          hint={t('overview.termsHint')}
          value={terms}
          onChange={setTerms}
          maxLength={5000}
        />
        {error && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
