import { useState } from 'react';
import type { UsiView } from '../../../shared/contract/usi-view.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { ToggleGroup } from '../../components/toggle-group.tsx';
import { formatList, formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useDialogs } from '../../use-services.ts';
import { DifferencesDialog } from './differences-dialog.tsx';
import { ExplainDialog } from './explain-dialog.tsx';
import { LexiconCheck } from './lexicon-check.tsx';
import { Measuring } from './measuring.tsx';
import type { UsiOptions } from './options.ts';
import { PublishedRows } from './published-rows.tsx';
import { useExplained } from './use-explained.ts';
import { useIntervals } from './use-intervals.ts';
import { useUsiOptions } from './use-usi-options.ts';
import styles from './usi.module.css';
import { UsiControls } from './usi-controls.tsx';
import { UsiFigures } from './usi-figures.tsx';
import { UsiTable } from './usi-table.tsx';
import { WhatIfDialog } from './what-if-dialog.tsx';
import { rowLabel, warningText } from './words.ts';

export function UsiScreen() {
  const [options, setOptions] = useUsiOptions();
  const [opened, setOpened] = useExplained();
  const [dialog, setDialog] = useState<'what-if' | 'differences' | null>(null);
  const [published, setPublished] = useState(false);
  const { data, error, loading, reload } = useAnswer('usi.table', options, ['conversations', 'annotations']);
  const sources = useApp((app) => app.sources);
  const readOnly = useApp((app) => app.study?.readOnly ?? false);
  const showDialog = useDialogs((dialogs) => dialogs.show);
  const people = sources.some(({ kind }) => kind === 'human');
  const simulators = sources.some(({ kind }) => kind === 'simulator');
  const comparable = data !== null && data.rows.length >= 2 && people;
  const unmatched = (data?.rows ?? []).flatMap(({ sourceId, n, name }) => (sourceId !== null && n === 0 ? [name] : []));
  const intervals = useIntervals(options, comparable);
  return (
    <Screen
      title={t('usi.title')}
      meta={t('usi.meta')}
      layout="page"
      tools={
        <>
          <ToggleGroup
            label={t('usi.profile')}
            value={options.profile}
            options={[
              { value: 'published', label: t('usi.published') },
              { value: 'corrected', label: t('usi.corrected') },
            ]}
            onChange={(profile) => setOptions(forProfile(options, profile))}
          />
          <Button variant="quiet" onClick={() => setDialog('differences')}>
            {t('usiAnalysis.differences')}
          </Button>
          <Button variant="quiet" onClick={() => setDialog('what-if')}>
            {t('usiAnalysis.whatIf')}
          </Button>
        </>
      }
    >
      {error && <ErrorNote error={error} retry={reload} />}
      {data === null && error === null && <Measuring />}
      {data && !comparable && (
        <EmptyState
          title={t('usi.empty')}
          actions={
            <Button variant="primary" icon="import" disabled={readOnly} onClick={() => showDialog('import')}>
              {t('usi.toImport')}
            </Button>
          }
        >
          {t('usi.emptyText')} {!people && t('usi.noPeople')} {!simulators && t('usi.noSimulator')}
        </EmptyState>
      )}
      {data && comparable && (
        <>
          <UsiControls options={options} subsets={data.subsets} onChange={setOptions} />
          <Facts view={data} busy={loading} />
          <div className={styles.answer} aria-busy={loading} data-stale={loading || undefined}>
            <UsiTable
              view={data}
              intervals={intervals}
              tools={
                <Button pressed={published} onClick={() => setPublished(!published)}>
                  {t('usiAnalysis.publishedRows')}
                </Button>
              }
              onOpen={(source, dimension) => setOpened({ source, dimension, feature: null })}
            />
          </div>
          {published && <PublishedRows />}
          <p className={styles.note}>{t('usi.note')}</p>
          {data.tasksWithDifficulty === 0 && options.difficulty === 'pooled' && (
            <div className={styles.unmatched}>
              <Note
                title={t('usi.noDifficulty')}
                actions={
                  <Button onClick={() => setOptions({ ...options, difficulty: 'published' })}>
                    {t('usi.toYardstick')}
                  </Button>
                }
              >
                {t('usi.noDifficultyText')}
              </Note>
            </div>
          )}
          {options.profile === 'published' && unmatched.length > 0 && (
            <div className={styles.unmatched}>
              <Note
                tone="warning"
                title={t('usi.unmatched', formatList(unmatched))}
                actions={
                  <Button onClick={() => setOptions(forProfile(options, 'corrected'))}>{t('usi.toCorrected')}</Button>
                }
              >
                {t('usi.unmatchedText')}
              </Note>
            </div>
          )}
          <Warnings view={data} />
          <LexiconCheck options={options} />
          <UsiFigures view={data} options={options} intervals={intervals} />
        </>
      )}
      {opened && comparable && (
        <ExplainDialog
          options={options}
          {...opened}
          intervals={intervals}
          onFeature={(feature) => setOpened({ ...opened, feature })}
          onClose={() => setOpened(null)}
        />
      )}
      {dialog === 'differences' && <DifferencesDialog options={options} onClose={() => setDialog(null)} />}
      {dialog === 'what-if' && data && <WhatIfDialog options={options} view={data} onClose={() => setDialog(null)} />}
    </Screen>
  );
}

/** The corrected profile never draws, the published one knows no pairs. */
function forProfile(options: UsiOptions, profile: UsiOptions['profile']): UsiOptions {
  if (profile === 'corrected') return { ...options, profile, fill: 'mean' };
  const evaluation = options.evaluation === 'pairs' ? 'participants' : options.evaluation;
  return { ...options, profile, evaluation, fill: 'reference', behaviour: 'lexicon', outcome: 'reward' };
}

function Facts({ view, busy }: { view: UsiView; busy: boolean }) {
  const rated = view.rows.flatMap((row) => row.rated ?? []);
  const missing = rated.reduce((sum, row) => sum + row.missing, 0);
  const all = rated.reduce((sum, row) => sum + row.missing + row.answered, 0);
  const sizes = view.batches.map(({ conversations }) => formatNumber(conversations)).join(', ');
  return (
    <p className={styles.facts}>
      <span>{t('usi.tasksWithDifficulty', view.tasksWithDifficulty)}</span>
      <span>{t('usi.batchesOf', sizes)}</span>
      {all > 0 && <span>{t('usi.filled', missing, all)}</span>}
      <span role="status">{busy && t('usi.calculating')}</span>
    </p>
  );
}

/** Each warning once, with the rows that it is about. */
function Warnings({ view }: { view: UsiView }) {
  const rowsOf = new Map<string, string[]>();
  for (const { name, warnings } of view.rows)
    for (const { code } of warnings) rowsOf.set(code, [...(rowsOf.get(code) ?? []), rowLabel(name)]);
  if (rowsOf.size === 0) return null;
  return (
    <Note tone="warning" title={t('usi.warningTitle')}>
      <ul className={styles.warnings}>
        {[...rowsOf].map(([code, names]) => (
          <li key={code}>
            {warningText(code)} ({formatList(names)})
          </li>
        ))}
      </ul>
    </Note>
  );
}
