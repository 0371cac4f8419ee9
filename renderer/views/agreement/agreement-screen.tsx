import { useState } from 'react';
import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { Select } from '../../components/select.tsx';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import styles from './agreement.module.css';
import { AnnotatorTable } from './annotator-table.tsx';
import { DimensionTable } from './dimension-table.tsx';
import { DisagreementTable } from './disagreement-table.tsx';
import { PairMatrix } from './pair-matrix.tsx';
import { dimensionName } from './words.ts';

export function AgreementScreen() {
  const { data, error, reload } = useAnswer('agreement.summary', {}, ['annotations']);
  const items = Math.max(0, ...(data?.dimensions ?? []).map((dimension) => dimension.items));
  return (
    <Screen
      title={t('agreement.title')}
      meta={data && t('agreement.meta', items, data.annotators.length)}
      layout="page"
    >
      {error && <ErrorNote error={error} retry={reload} />}
      {data === null && error === null && <Loading />}
      {data && items === 0 && (
        <EmptyState title={t('agreement.empty')} actions={<a href={href('annotate')}>{t('agreement.toAnnotate')}</a>}>
          {t('agreement.emptyText')}
        </EmptyState>
      )}
      {data && items > 0 && <Report summary={data} />}
    </Screen>
  );
}

function Report({ summary }: { summary: AgreementSummary }) {
  const [dimension, setDimension] = useState(summary.dimensions.at(-1)?.dimension ?? '');
  const { replicates, seed } = summary.settings;
  return (
    <div className={styles.report}>
      <DimensionTable dimensions={summary.dimensions} />
      <p className={styles.caption}>{t('agreement.caption', replicates, seed)}</p>
      <AnnotatorTable annotators={summary.annotators} />
      <Advice advice={summary.advice} />
      <div className={styles.split}>
        <div>
          <PairMatrix dimension={dimension} pairs={summary.pairs} />
          <Select
            label={t('agreement.question')}
            value={dimension}
            options={summary.dimensions.map(({ dimension: id }) => ({ value: id, label: dimensionName(id) }))}
            onChange={setDimension}
          />
        </div>
        <DisagreementTable disagreements={summary.disagreements} />
      </div>
    </div>
  );
}

const firstAdvice = 5;

function Advice({ advice }: Pick<AgreementSummary, 'advice'>) {
  const [all, setAll] = useState(false);
  const shown = all ? advice : advice.slice(0, firstAdvice);
  const rest = advice.length - shown.length;
  return (
    <Note
      title={t('agreement.advice')}
      {...(rest > 0
        ? { actions: <Button onClick={() => setAll(true)}>{t('agreement.moreAdvice', rest)}</Button> }
        : {})}
    >
      {advice.length === 0 ? (
        t('agreement.noAdvice')
      ) : (
        <ol className={styles.advice}>
          {shown.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
    </Note>
  );
}
