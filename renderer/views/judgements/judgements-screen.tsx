import { useState } from 'react';
import type { JudgementSummary } from '../../../shared/contract/judgement-view.ts';
import type { JudgementResults } from '../../../shared/judgements/report.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { ToggleGroup } from '../../components/toggle-group.tsx';
import { href } from '../../router/location.ts';
import { navigate, useLocation } from '../../router/use-location.ts';
import { formatMoment, type PlainKey, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { ChoiceView } from './choice-view.tsx';
import { GradedView } from './graded-view.tsx';
import { ItemsDialog } from './items-dialog.tsx';
import styles from './judgements.module.css';
import { PreferenceView } from './preference-view.tsx';
import { QualityTable } from './quality-table.tsx';
import { RuleNote } from './rule-note.tsx';
import { SingleView } from './single-view.tsx';
import type { ViewProps } from './view-props.ts';
import { type Asked, lookFor } from './words.ts';

const kinds = [
  ['pair', 'pair', 'judgements.kind_pair'],
  ['graded', 'graded', 'judgements.kind_graded'],
  ['single', 'single', 'judgements.kind_single'],
  ['next-turn', 'nextTurn', 'judgements.kind_next-turn'],
  ['preference', 'preference', 'judgements.kind_preference'],
] as const satisfies readonly (readonly [string, keyof JudgementResults, PlainKey])[];

type View = (typeof kinds)[number][0] | 'annotators';

/** Results of blind judging: by alias before unblinding, by source after; with and without whom the rule leaves out. */
export function JudgementsScreen() {
  const asked = useLocation().query.view;
  const [without, setWithout] = useState(false);
  const [late, setLate] = useState(true);
  const [opened, setOpened] = useState<Asked | null>(null);
  const looks = useApp((app) => app.looks);
  const { data, error, reload } = useAnswer('judgements.summary', { afterSources: late }, ['annotations']);
  const quality = useAnswer('judgements.quality', {}, ['annotations']);
  const results = data && ((without ? data.kept : null) ?? data.everybody);
  const present = kinds.filter(([, field]) => data !== null && data.everybody[field] !== null);
  const views: View[] = [...present.map(([kind]) => kind), 'annotators'];
  const view = views.find((each) => each === asked) ?? views[0];
  const begun = quality.data?.annotators.some(({ submitted }) => submitted > 0) ?? false;
  const assigned = quality.data?.annotators.reduce((sum, { assigned: own }) => sum + own, 0) ?? 0;
  return (
    <Screen
      title={t('judgements.title')}
      meta={results && t('judgements.meta', results.judgements, results.annotators.length)}
      layout="page"
      tools={
        begun && (
          <ToggleGroup
            label={t('judgements.view')}
            value={view ?? 'annotators'}
            options={[
              ...present.map(([kind, , label]) => ({ value: kind as View, label: t(label) })),
              { value: 'annotators' as View, label: t('judgements.annotatorsView') },
            ]}
            onChange={(next) => navigate(href('judgements', null, { view: next }))}
          />
        )
      }
    >
      {error && <ErrorNote error={error} retry={reload} />}
      {quality.error && <ErrorNote error={quality.error} retry={quality.reload} />}
      {(data === null || quality.data === null) && error === null && <Loading />}
      {data && quality.data && !begun && (
        <EmptyState
          title={t('judgements.empty')}
          actions={
            assigned > 0 ? (
              <a href={href('assign', 'progress')}>{t('judgements.toProgress')}</a>
            ) : (
              <a href={href('assign')}>{t('judgements.toAssign')}</a>
            )
          }
        >
          {assigned > 0 ? t('judgements.waiting', assigned) : t('judgements.emptyText')}
        </EmptyState>
      )}
      {data && results && quality.data && begun && (
        <div className={styles.view}>
          <Blindness summary={data} late={late} onLate={setLate} />
          <RuleNote state={data.rule}>
            {data?.kept && (
              <ToggleGroup
                label={t('judgements.who')}
                value={without ? 'without' : 'everybody'}
                options={[
                  { value: 'everybody', label: t('judgements.everybody') },
                  { value: 'without', label: t('judgements.without', data.excluded.length) },
                ]}
                onChange={(next) => setWithout(next === 'without')}
              />
            )}
          </RuleNote>
          {view === 'annotators' ? (
            <QualityTable quality={quality.data} onOpen={setOpened} />
          ) : (
            <KindView
              key={view}
              kind={view}
              results={results}
              other={data.kept && (results === data.kept ? data.everybody : data.kept)}
              otherIsKept={results !== data.kept}
              draws={data.draws}
              look={lookFor(data, looks)}
              onOpen={(some) => setOpened({ ...some, kept: results === data.kept, afterSources: late })}
            />
          )}
        </div>
      )}
      {opened && <ItemsDialog asked={opened} onClose={() => setOpened(null)} />}
    </Screen>
  );
}

function KindView({ kind, ...props }: ViewProps & { kind: View | undefined }) {
  switch (kind) {
    case 'pair':
    case 'next-turn':
      return <ChoiceView kind={kind} {...props} />;
    case 'graded':
      return <GradedView {...props} />;
    case 'single':
      return <SingleView {...props} />;
    case 'preference':
      return <PreferenceView {...props} />;
    default:
      return null;
  }
}

interface BlindnessProps {
  summary: JudgementSummary;
  late: boolean;
  onLate: (counted: boolean) => void;
}

/** Whether sources are known, and whether somebody judged who knew them. */
function Blindness({ summary: { unblindedAt, everybody }, late, onLate }: BlindnessProps) {
  return (
    <div className={styles.facts}>
      <p className={styles.intro}>
        {unblindedAt === null ? (
          <>
            <b>{t('judgements.aliases')}</b> {t('judgements.aliasesText')}{' '}
            <a href={href('assign', 'progress')}>{t('judgements.toUnblind')}</a>
          </>
        ) : (
          t('judgements.unblinded', formatMoment(unblindedAt))
        )}
      </p>
      {(everybody.afterSources > 0 || !late) && (
        <Note
          tone="warning"
          title={late ? t('judgements.late', everybody.afterSources) : undefined}
          actions={
            <Button pressed={!late} onClick={() => onLate(!late)}>
              {t('judgements.leaveLateOut')}
            </Button>
          }
        />
      )}
    </div>
  );
}
