import { useState } from 'react';
import type { AdjudicationEntry } from '../../../../shared/contract/adjudication-view.ts';
import type { QuestionWords } from '../../../../shared/contract/agreement-view.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { Select } from '../../../components/select.tsx';
import { ToggleGroup } from '../../../components/toggle-group.tsx';
import { t } from '../../../strings/index.ts';
import { useAnswer } from '../../../use-answer.ts';
import { dimensionName } from '../words.ts';
import styles from './adjudication.module.css';
import { DisagreementItem } from './disagreement-item.tsx';
import { DisagreementPage } from './disagreement-page.tsx';

const page = 50;
const all = 'all';

const keyOf = ({ item, dimension }: AdjudicationEntry): string => `${item} ${dimension}`;

/** The queue of disagreements, widest first, and the one at hand. */
export function Disagreements({ questions }: { questions: readonly QuestionWords[] }) {
  const [state, setState] = useState<'open' | 'decided'>('open');
  const [dimension, setDimension] = useState(all);
  const [levels, setLevels] = useState('1');
  const [limit, setLimit] = useState(page);
  const [picked, setPicked] = useState<{ key: string; place: number } | null>(null);
  const { data, error, reload } = useAnswer(
    'adjudication.queue',
    { state, levels: Number(levels), limit, ...(dimension !== all && { dimension }) },
    ['annotations', 'decisions'],
  );
  const entries = data?.entries ?? [];
  // A decided entry leaves the list; the next one takes its place.
  const entry =
    entries.find((each) => keyOf(each) === picked?.key) ?? entries[Math.min(picked?.place ?? 0, entries.length - 1)];
  const steps = Math.max(1, ...questions.map(({ answers }) => answers.length - 1));
  return (
    <div className={styles.desk}>
      <section className={styles.list} aria-label={t('adjudication.list')}>
        <header className={styles.filters}>
          <ToggleGroup
            label={t('adjudication.state')}
            value={state}
            options={[
              { value: 'open', label: `${t('adjudication.open')} ${data?.open ?? ''}` },
              { value: 'decided', label: `${t('adjudication.decided')} ${data?.decided ?? ''}` },
            ]}
            onChange={setState}
          />
          <Select
            label={t('adjudication.question')}
            hideLabel
            value={dimension}
            options={[
              { value: all, label: t('adjudication.allQuestions') },
              ...questions.map((question) => ({
                value: question.dimension,
                label: dimensionName(question.dimension),
              })),
            ]}
            onChange={setDimension}
          />
          <Select
            label={t('adjudication.levels')}
            hideLabel
            value={levels}
            options={Array.from({ length: steps }, (_, i) => ({
              value: String(i + 1),
              label: t('adjudication.steps', i + 1),
            }))}
            onChange={setLevels}
          />
        </header>
        {error && <ErrorNote error={error} retry={reload} />}
        {data === null && error === null && <Loading />}
        {entries.length > 0 && (
          <ol className={styles.entries}>
            {entries.map((each, place) => (
              <DisagreementItem
                key={keyOf(each)}
                entry={each}
                scale={questions.find((question) => question.dimension === each.dimension)?.answers ?? []}
                current={each === entry}
                onPick={() => setPicked({ key: keyOf(each), place })}
              />
            ))}
          </ol>
        )}
        {data && entries.length < data.total && (
          <Button onClick={() => setLimit(Math.min(200, limit + page))}>{t('adjudication.showMore')}</Button>
        )}
        {data && entries.length > 0 && (
          <p className={styles.count}>{t('adjudication.of', entries.length, data.total)}</p>
        )}
      </section>
      {entry ? (
        <DisagreementPage
          key={keyOf(entry)}
          entry={entry}
          question={questions.find((each) => each.dimension === entry.dimension)}
        />
      ) : (
        data && (
          <EmptyState title={state === 'open' ? t('adjudication.noneOpen') : t('adjudication.noneDecided')}>
            {state === 'open' ? t('adjudication.noneOpenText') : t('adjudication.noneDecidedText')}
          </EmptyState>
        )
      )}
    </div>
  );
}
