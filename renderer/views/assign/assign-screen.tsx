import { useState } from 'react';
import { Button, EmptyState, ErrorNote, Loading, Note, Screen, Tabs } from '../../components/index.ts';
import { href } from '../../router/location.ts';
import { navigate, useLocation } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useDialogs } from '../../use-services.ts';
import styles from './assign.module.css';
import { Leaks } from './leaks.tsx';
import { NotBegun } from './not-begun.tsx';
import { Packets } from './packets.tsx';
import { emptyDraft } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';
import { Progress } from './progress.tsx';
import { Unblind } from './unblind.tsx';
import { WorkOptions } from './work-options.tsx';

const TABS = ['plan', 'progress', 'leaks', 'packets', 'options'] as const;
type Tab = (typeof TABS)[number];

/** The coordinator's side of blind work: who judges what, how far they are, what could still tell, and the end of blindness. */
export function AssignScreen() {
  const { rest } = useLocation();
  const readOnly = useApp((app) => app.study?.readOnly ?? false);
  const session = useApp((app) => app.session);
  const conversations = useApp((app) => app.study?.conversations ?? 0);
  const showDialog = useDialogs((dialogs) => dialogs.show);
  const progress = useAnswer('plan.progress', {}, ['annotations']);
  const assigned = progress.data?.annotators.some(({ items }) => items > 0) ?? false;
  const tab = TABS.find((each) => each === rest) ?? (assigned ? 'progress' : 'plan');
  const begun = progress.data?.annotators.some(({ items, pending }) => pending < items) ?? false;
  const open = progress.data?.annotators.reduce((sum, { pending, draft }) => sum + pending + draft, 0) ?? 0;
  const meta = progress.data && (progress.data.unblindedAt === null ? t('assign.blind') : t('assign.notBlind'));
  const people = useApp((app) => app.sources.some(({ kind }) => kind === 'human'));
  const [draft, setDraft] = useState(() => emptyDraft(people));
  const go = (next: Tab) => navigate(href('assign', next), { replace: true });
  const made = () => {
    setDraft(emptyDraft(people));
    go('progress');
    // the button that made the plan is gone
    document.getElementById('main')?.focus();
  };

  if (conversations === 0) {
    return (
      <Screen title={t('assign.title')} layout="page">
        <EmptyState
          title={t('assign.nothing')}
          actions={
            !readOnly && (
              <Button variant="primary" icon="import" onClick={() => showDialog('import')}>
                {t('library.import')}
              </Button>
            )
          }
        >
          {t('assign.nothingText')}
        </EmptyState>
      </Screen>
    );
  }
  const shown: Record<Tab, () => React.ReactNode> = {
    plan: () => <PlanForm {...{ readOnly, draft }} onDraft={setDraft} onMade={made} />,
    progress: () =>
      progress.data && (
        <div className={styles.page}>
          {assigned && !begun && <NotBegun onGo={go} />}
          {assigned ? (
            <Progress progress={progress.data} readOnly={readOnly} onChanged={progress.reload} />
          ) : (
            <EmptyState
              title={t('assign.noPlan')}
              actions={
                <Button variant="primary" onClick={() => go('plan')}>
                  {t('assign.tab_plan')}
                </Button>
              }
            >
              {t('assign.noPlanText')}
            </EmptyState>
          )}
          {assigned && (
            <Unblind unblindedAt={progress.data.unblindedAt} open={open} readOnly={readOnly} onDone={progress.reload} />
          )}
        </div>
      ),
    leaks: () => <Leaks readOnly={readOnly} />,
    packets: () => <Packets progress={progress.data} readOnly={readOnly} />,
    options: () => session && <WorkOptions options={session.options} readOnly={readOnly} />,
  };
  return (
    <Screen title={t('assign.title')} meta={meta} layout="page">
      {readOnly && <Note tone="warning">{t('annotate.readOnly')}</Note>}
      {progress.error && <ErrorNote error={progress.error} retry={progress.reload} />}
      {progress.data === null ? (
        !progress.error && <Loading />
      ) : (
        <Tabs
          label={t('assign.title')}
          value={tab}
          onChange={go}
          tabs={TABS.map((value) => ({
            value,
            label: t(`assign.tab_${value}`),
            content: <div className={styles.tab}>{value === tab && shown[value]()}</div>,
          }))}
        />
      )}
    </Screen>
  );
}
