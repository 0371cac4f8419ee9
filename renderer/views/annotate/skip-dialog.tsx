import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { t } from '../../strings/index.ts';

/** An item is skipped only with a reason. */
export function SkipDialog({ onKeep, onSkip }: { onKeep: () => void; onSkip: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onSkip(reason.trim());
  };
  const footer = (
    <>
      <Button onClick={onKeep}>{t('annotate.skipKeep')}</Button>
      <Button type="submit" form={form} disabled={reason.trim() === ''}>
        {t('annotate.skipAct')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onKeep} title={t('annotate.skipTitle')} description={t('annotate.skipText')} footer={footer}>
      <form
        id={form}
        onSubmit={submit}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
      >
        <TextArea label={t('annotate.skipReason')} value={reason} onChange={setReason} maxLength={2000} autoFocus />
      </form>
    </Dialog>
  );
}
