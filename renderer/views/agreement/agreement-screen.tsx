import { useState } from 'react';
import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { Select } from '../../components/select.tsx';
import { ToggleGroup } from '../../components/toggle-group.tsx';
import { href } from '../../router/location.ts';
import { navigate, useLocation } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { Disagreements } from './adjudication/disagreements.tsx';
import styles from './agreement.module.css';
import { RatingsView } from './ratings-view.tsx';
import { choices } from './shown-coefficient.ts';
import { coefficientKey, coefficientText } from './words.ts';

type View = 'ratings' | 'pairs' | 'disagreements';

const recommended = 'recommended';

export function AgreementScreen() {
  const asked = useLocation().query.view;
  const view: View = asked === 'disagreements' || asked === 'pairs' ? asked : 'ratings';
  const [target, setTarget] = useState(0.1);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, reload } = useAnswer('agreement.summary', { targetHalfWidth: target }, ['annotations']);
  const pairs = useAnswer('agreement.pairs', { targetHalfWidth: target }, ['annotations']);
  const judged = (pairs.data?.dimensions.length ?? 0) > 0;
  const coefficients = useAnswer('agreement.coefficients', data && view === 'ratings' ? {} : null, ['annotations']);
  const queue = useAnswer('adjudication.queue', { limit: 1 }, ['annotations', 'decisions']);
  const items = Math.max(0, ...(data?.dimensions ?? []).map(({ evidence }) => evidence.items));
  return (
    <Screen
      title={t('agreement.title')}
      meta={data && t('agreement.meta', items, data.annotators.length, overlapOf(data))}
      layout={view === 'disagreements' ? 'fixed' : 'page'}
      tools={
        (items > 0 || judged) && (
          <>
            <ToggleGroup
              label={t('agreement.view')}
              value={view}
              options={[
                { value: 'ratings', label: t('agreement.ratings') },
                ...(judged ? [{ value: 'pairs', label: t('agreement.pairsView') } as const] : []),
                { value: 'disagreements', label: t('agreement.disagreementsView', queue.data?.open ?? null) },
              ]}
              onChange={(next) => navigate(href('agreement', null, { view: next === 'ratings' ? null : next }))}
            />
            {view === 'ratings' && (
              <Select
                label={t('agreement.coefficientChoice')}
                hideLabel
                value={chosen ?? recommended}
                options={[
                  { value: recommended, label: t('agreement.recommended') },
                  ...choices(coefficients.data ?? []).map((name) => ({
                    value: coefficientKey(name),
                    label: coefficientText(name),
                  })),
                ]}
                onChange={(value) => setChosen(value === recommended ? null : value)}
              />
            )}
          </>
        )
      }
    >
      {error && <ErrorNote error={error} retry={reload} />}
      {data === null && error === null && <Loading />}
      {data && items === 0 && view !== 'pairs' && (
        <EmptyState title={t('agreement.empty')} actions={<a href={href('assign')}>{t('agreement.toAssign')}</a>}>
          {t('agreement.emptyText')}
        </EmptyState>
      )}
      {data && items > 0 && view === 'ratings' && (
        <RatingsView
          summary={data}
          chosen={chosen}
          coefficients={coefficients.data}
          target={target}
          onTarget={setTarget}
        />
      )}
      {view === 'pairs' && pairs.error && <ErrorNote error={pairs.error} retry={pairs.reload} />}
      {view === 'pairs' && pairs.data && judged && (
        <>
          <p className={styles.intro}>{t('agreement.pairsIntro')}</p>
          <RatingsView summary={pairs.data} chosen={null} coefficients={null} target={target} onTarget={setTarget} />
        </>
      )}
      {data && items > 0 && view === 'disagreements' && <Disagreements questions={data.questions} />}
    </Screen>
  );
}

/** ", 2 to 5 per item" over all questions. */
function overlapOf({ dimensions }: AgreementSummary): string {
  const sizes = dimensions.flatMap(({ evidence }) => evidence.ratingsPerItem ?? []);
  if (sizes.length === 0) return '';
  return t('agreement.overlap', Math.min(...sizes.map(({ min }) => min)), Math.max(...sizes.map(({ max }) => max)));
}
