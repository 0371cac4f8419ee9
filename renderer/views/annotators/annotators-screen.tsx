import { useState } from 'react';
import { Button, Columns, EmptyState, ErrorNote, Loading, Screen, Select } from '../../components/index.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { AnnotatorTable } from '../agreement/annotator-table.tsx';
import { dimensionName } from '../agreement/words.ts';
import { ItemsDialog } from '../judgements/items-dialog.tsx';
import { QualityTable } from '../judgements/quality-table.tsx';
import { RuleNote } from '../judgements/rule-note.tsx';
import type { Asked } from '../judgements/words.ts';
import styles from './annotators.module.css';
import { LeniencyFigure } from './leniency-figure.tsx';
import { PaceFigure } from './pace-figure.tsx';
import { TimeFigure } from './time-figure.tsx';
import { WorkTable } from './work-table.tsx';

/** Who has done what, how fast, how well, and whom the exclusion rule leaves out. For coordinators alone. */
export function AnnotatorsScreen() {
  const overview = useAnswer('study.overview', {}, ['annotations']);
  const work = useAnswer('annotators.work', {}, ['annotations']);
  const quality = useAnswer('judgements.quality', {}, ['annotations']);
  const agreement = useAnswer('agreement.summary', { interval: false }, ['annotations']);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const done = overview.data?.done ?? [];
  const working = work.data ?? [];
  const judging = quality.data?.annotators.filter(({ submitted }) => submitted > 0) ?? [];
  const questions = agreement.data?.dimensions.map(({ dimension }) => dimension) ?? [];
  const question = questions.find((each) => each === chosen) ?? questions[0];
  const rated = agreement.data !== null && agreement.data.annotators.length > 0 && question !== undefined;
  const loading = overview.data === null || work.data === null;
  return (
    <Screen
      title={t('annotators.title')}
      meta={
        !loading &&
        t(
          'annotators.meta',
          done.length,
          working.reduce((sum, { submitted }) => sum + submitted, 0),
        )
      }
      layout="page"
    >
      {Object.entries({ overview, work, quality, agreement }).map(
        ([name, { error, reload }]) => error && <ErrorNote key={name} error={error} retry={reload} />,
      )}
      {loading && overview.error === null && work.error === null && <Loading />}
      {!loading && done.length === 0 && (
        <EmptyState
          title={t('annotators.empty')}
          actions={
            <Button variant="primary" onClick={() => navigate(href('assign'))}>
              {t('annotators.toAssign')}
            </Button>
          }
        >
          {t('annotators.emptyText')}
        </EmptyState>
      )}
      {!loading && done.length > 0 && (
        <div className={styles.page}>
          <WorkTable done={done} work={working} />
          {working.length > 0 && (
            <Columns>
              <PaceFigure work={working} />
              <TimeFigure work={working} />
            </Columns>
          )}
          {quality.data && judging.length > 0 && (
            <section className={styles.part}>
              <QualityTable quality={{ ...quality.data, annotators: judging }} onOpen={setAsked} />
              <RuleNote state={quality.data.rule} />
            </section>
          )}
          {rated && <LeniencyFigure annotators={agreement.data?.annotators ?? []} />}
          {rated && agreement.data && (
            <section className={styles.part}>
              <div className={styles.choice}>
                <Select
                  label={t('annotators.ofQuestion')}
                  value={question}
                  options={questions.map((value) => ({ value, label: dimensionName(value) }))}
                  onChange={setChosen}
                />
              </div>
              <AnnotatorTable summary={agreement.data} dimension={question} />
            </section>
          )}
        </div>
      )}
      {asked && <ItemsDialog asked={asked} onClose={() => setAsked(null)} />}
    </Screen>
  );
}
