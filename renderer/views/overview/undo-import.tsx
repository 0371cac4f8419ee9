import { useState } from 'react';
import type { ImportHold, ImportLogEntry } from '../../../shared/contract/outputs.ts';
import { Confirm } from '../../components/confirm.tsx';
import { Button, Dialog } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';

/** Takes one import back as a whole; where somebody has worked with it, the reason why it stays is said instead of the question. */
export function UndoImport({ entry }: { entry: ImportLogEntry }) {
  const { client, toasts } = useServices();
  const [asked, setAsked] = useState<{ open: boolean; hold: ImportHold | null }>({ open: false, hold: null });
  const close = () => setAsked({ ...asked, open: false });
  const orSay = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      toasts.getState().show(refusal(error).message, { tone: 'error' });
    }
  };
  const ask = () =>
    orSay(async () => setAsked({ open: true, hold: await client.call('imports.hold', { import: entry.id }) }));
  const undo = () =>
    orSay(async () => {
      close();
      await client.call('imports.undo', { import: entry.id });
      toasts.getState().show(t('import.undone', entry.file));
    });
  return (
    <>
      <Button variant="quiet" onClick={() => void ask()}>
        {t('import.undo')}
      </Button>
      <Confirm
        open={asked.open && asked.hold === null}
        title={t('import.undoTitle', entry.file)}
        keep={t('import.undoKeep')}
        act={t('import.undo')}
        onKeep={close}
        onAct={() => void undo()}
      >
        {t('import.undoText', formatNumber(entry.accepted))}
      </Confirm>
      <Dialog
        open={asked.open && asked.hold !== null}
        onClose={close}
        title={t('import.heldTitle', entry.file)}
        description={asked.hold && t(`import.held_${asked.hold.why}`, asked.hold.conversations)}
        footer={<Button onClick={close}>{t('common.close')}</Button>}
      />
    </>
  );
}
