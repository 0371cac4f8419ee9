import { useState } from 'react';
import { Refusal } from '../../../shared/domain/errors.ts';
import { Button, Confirm, Dialog, EmptyState, ErrorNote, Note, Progress, Saved } from '../../components/index.ts';
import type { Job } from '../../stores/job-store.ts';
import { useServices } from '../../use-services.ts';
import { Group } from './group.tsx';

const job: Job = {
  id: 'job',
  title: 'Import',
  perSecond: 96,
  state: 'running',
  progress: { job: 'job', label: 'Importing a file', done: 412, total: 495, unit: 'records', accepted: 400 },
};

export function Feedback() {
  const { toasts } = useServices();
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Progress job={job} onCancel={() => undefined} />
      <ErrorNote
        error={new Refusal('example', '3 of 495 conversations could not be read. The other 492 are imported.')}
        retry={() => undefined}
      />
      <Note tone="warning" title="This study is open in another window.">
        You can read here; ratings are saved there.
      </Note>
      <EmptyState title="No judgements yet" actions={<Button icon="assign">Assign pairs</Button>}>
        Results appear when an annotator has submitted a pair.
      </EmptyState>
      <Group title="Saved, toast, dialogs">
        <Saved at="2026-11-24T12:03:05Z" />
        <Saved at={null} failed="the study is read-only" />
        <Button onClick={() => toasts.getState().show('Item 13 submitted', { undo: { label: 'Undo', run: close } })}>
          Toast
        </Button>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm</Button>
      </Group>
      <Dialog open={open === 'dialog'} onClose={close} title="A dialog">
        Its content.
      </Dialog>
      <Confirm
        open={open === 'confirm'}
        title="Unblind 48 judged pairs?"
        keep="Keep blind"
        act="Unblind"
        onKeep={close}
        onAct={close}
      >
        This cannot be undone.
      </Confirm>
    </>
  );
}
