import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';

/** Said where the last open item was closed: that this is all, and how what was done gets to the coordinator. */
export function AllDone({ items, reopen }: { items: number; reopen: ReactNode }) {
  const { keyboard } = useServices();
  const session = useApp((app) => app.session);
  if (session?.role !== 'annotator') {
    return (
      <Note title={t('annotate.allDone', items)} actions={reopen}>
        {t('annotate.allDoneText')}
      </Note>
    );
  }
  const leave = session.structural ? 'general.closeStudy' : 'general.coordinator';
  const actions = (
    <>
      {reopen}
      <Button onClick={() => keyboard.run(leave)}>
        {t(session.structural ? 'session.closePacket' : 'session.back')}
      </Button>
    </>
  );
  return (
    <Note title={t('annotate.allDone', items)} actions={actions}>
      {t(session.structural ? 'annotate.allDonePacket' : 'annotate.allDoneSession')}
    </Note>
  );
}
