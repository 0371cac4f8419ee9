import { useState } from 'react';
import type { ImportLogEntry } from '../../../shared/contract/outputs.ts';
import { Confirm } from '../../components/confirm.tsx';
import { Button } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';

/** Takes one import back as a whole; where somebody has worked with it, the reason why it stays is said. */
export function UndoImport({ entry }: { entry: ImportLogEntry }) {
  const { client, toasts } = useServices();
  const [asked, setAsked] = useState(false);
  const undo = async () => {
    setAsked(false);
    try {
      await client.call('imports.undo', { import: entry.id });
      toasts.getState().show(t('import.undone', entry.file));
    } catch (error) {
      toasts.getState().show(refusal(error).message);
    }
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {t('import.undo')}
      </Button>
      <Confirm
        open={asked}
        title={t('import.undoTitle', entry.file)}
        keep={t('import.undoKeep')}
        act={t('import.undo')}
        onKeep={() => setAsked(false)}
        onAct={() => void undo()}
      >
        {t('import.undoText', formatNumber(entry.accepted))}
      </Confirm>
    </>
  );
}
