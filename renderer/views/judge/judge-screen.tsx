import { useCallback, useMemo, useRef } from 'react';
import type { ItemForm } from '../../../shared/domain/annotation.ts';
import type { WorkOptions } from '../../../shared/domain/work.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { Screen } from '../../components/screen/index.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { workItems } from '../../stores/annotate-items.ts';
import { createStash } from '../../stores/annotate-stash.ts';
import { createAnnotateStore } from '../../stores/annotate-store.ts';
import { createWorkClock } from '../../stores/work-clock.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import { OthersWithWork } from '../annotate/others-with-work.tsx';
import { Queue } from '../annotate/queue.tsx';
import { rulesOf } from '../annotate/rules.ts';
import { Who } from '../annotate/who.tsx';
import { WhoNow } from '../annotate/who-now.tsx';
import { useWorkClock } from './use-work-clock.ts';

/** The items of a plan, of whatever kind: under the name that the session is open for, or that the person chose. */
export function JudgeScreen() {
  const session = useApp((app) => app.session);
  const chosen = useApp((app) => app.settings.annotator);
  const annotator = session?.role === 'annotator' ? session.annotator : chosen;
  if (session === null) {
    return (
      <Screen title={t('judge.title')} layout="page">
        <Loading />
      </Screen>
    );
  }
  if (annotator === null) {
    return (
      <Screen title={t('judge.title')} layout="page">
        <Who blind />
      </Screen>
    );
  }
  return <Work key={annotator} annotator={annotator} options={session.options} alone={session.role === 'annotator'} />;
}

interface WorkProps {
  annotator: string;
  options: WorkOptions;
  /** The session is this annotator's: the name cannot be changed. */
  alone: boolean;
}

function Work({ annotator, options, alone }: WorkProps) {
  const { client } = useServices();
  const latest = useRef(options);
  latest.current = options;
  const { store, clock, send } = useMemo(() => {
    const clock = createWorkClock(() => latest.current.idleSeconds);
    const sitting = crypto.randomUUID();
    /** Time is kept of items that were begun and are open. */
    const keep = async (item: string, form: ItemForm | null): Promise<void> => {
      if (form === null || form.revisions === 0 || form.state === 'submitted' || form.state === 'skipped') return;
      clock.tick(performance.now());
      await client.call('work.time', { item, annotator, sitting, time: clock.time(item) });
    };
    const store = createAnnotateStore({
      client,
      annotator,
      stash: createStash(localStorage),
      items: workItems(client, annotator, () => latest.current.agentTurns === 'collapsed'),
      freeTextRequired: () => latest.current.freeTextRequired,
      onLeave: keep,
    });
    const send = (item: string) => void keep(item, store.getState().form).catch(() => undefined);
    return { store, clock, send };
  }, [client, annotator]);
  useWorkClock(store, clock, send);
  const rules = useMemo(() => rulesOf(options, clock.seconds), [options, clock]);
  const who = useMemo(() => (alone ? <span>{annotator}</span> : <WhoNow annotator={annotator} />), [alone, annotator]);
  const again = useCallback(() => void store.start(null), [store]);
  return (
    <Queue
      store={store}
      screen="judge"
      title={t('judge.title')}
      rules={rules}
      who={who}
      empty={
        <Screen title={t('judge.title')} layout="page" tools={who}>
          <EmptyState
            takesFocus
            title={t('judge.emptyTitle', annotator)}
            actions={
              alone ? (
                <Button onClick={again}>{t('judge.look')}</Button>
              ) : (
                <>
                  <Button variant="primary" onClick={() => navigate(href('assign'))}>
                    {t('judge.toAssign')}
                  </Button>
                  <OthersWithWork annotator={annotator} blind />
                </>
              )
            }
          >
            {t(alone ? 'judge.emptyAlone' : 'judge.emptyText')}
          </EmptyState>
        </Screen>
      }
    />
  );
}
