import { useState } from 'react';
import type { BackupRow } from '../../shared/contract/outputs.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Loading } from '../components/loading.tsx';
import { ErrorNote } from '../components/note.tsx';
import { RadioGroup } from '../components/radio-group.tsx';
import { formatBytes, formatMoment, t } from '../strings/index.ts';
import { useAnswer } from '../use-answer.ts';
import { useStudyActions } from './use-study-actions.ts';

/** Backups that were made on closing and daily; one becomes a study of its own, the present one is left as it is. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const backups = useAnswer('backup.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const { restore } = useStudyActions();

  function go(): void {
    if (chosen === null) return;
    onClose();
    void restore(chosen);
  }

  const footer = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button variant="primary" disabled={chosen === null} onClick={go}>
        {t('start.restoreOpen')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('start.restoreTitle')} description={t('start.restoreText')} footer={footer}>
      {backups.error && <ErrorNote error={backups.error} retry={backups.reload} />}
      {backups.data === null && !backups.error && <Loading />}
      {backups.data?.length === 0 && <p>{t('start.noBackups')}</p>}
      {backups.data !== null && backups.data.length > 0 && (
        <RadioGroup
          label={t('start.restoreTitle')}
          value={chosen ?? ''}
          onChange={setChosen}
          options={backups.data.map((backup) => ({ value: backup.ref, label: labelOf(backup), hint: backup.original }))}
        />
      )}
    </Dialog>
  );
}

const labelOf = ({ study, at, bytes }: BackupRow): string => `${study} · ${formatMoment(at)} · ${formatBytes(bytes)}`;
