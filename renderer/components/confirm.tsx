import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** What Esc does, for example "Keep blind". */
  keep: string;
  /** The effect in one verb. */
  act: string;
  onKeep: () => void;
  onAct: () => void;
}

/** Only for what cannot be taken back; everything else happens at once and offers Undo in a toast. */
export function Confirm({ open, title, children, keep, act, onKeep, onAct }: ConfirmProps) {
  const footer = (
    <>
      <Button onClick={onKeep}>{keep}</Button>
      <Button variant="danger" onClick={onAct}>
        {act}
      </Button>
    </>
  );
  return <Dialog open={open} onClose={onKeep} title={title} description={children} footer={footer} />;
}
