import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { refusal } from '../../refusal.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import { OthersWithWork } from './others-with-work.tsx';
import { someOfEach } from './some-of-each.ts';
import { WhoNow } from './who-now.tsx';

const A_FEW = 10;

/** An empty queue: what to do next, and the shortest way to it. */
export function NoItems({ annotator, onAdded }: { annotator: string; onAdded: () => void }) {
  const { client } = useServices();
  const sources = useApp((app) => app.sources);
  const study = useApp((app) => app.study);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const addSome = async () => {
    setBusy(true);
    try {
      const conversations = await someOfEach(client, sources, A_FEW);
      await client.call('items.add', { conversations, annotators: [annotator] });
      onAdded();
    } catch (error) {
      setFailure(refusal(error));
    } finally {
      setBusy(false);
    }
  };
  const none = (study?.conversations ?? 0) === 0;
  return (
    <Screen title={t('annotate.title')} layout="page" tools={<WhoNow annotator={annotator} />}>
      {failure && <ErrorNote error={failure} />}
      <EmptyState
        takesFocus
        title={t('annotate.emptyTitle', annotator)}
        actions={
          <>
            {!none && (
              <Button variant="primary" disabled={busy || study?.readOnly} onClick={() => void addSome()}>
                {t('annotate.emptyTen')}
              </Button>
            )}
            <Button onClick={() => navigate(href('library'))}>{t('annotate.emptyLibrary')}</Button>
            <OthersWithWork annotator={annotator} blind={false} />
          </>
        }
      >
        {t(none ? 'annotate.emptyNothing' : 'annotate.emptyText')}
      </EmptyState>
    </Screen>
  );
}
