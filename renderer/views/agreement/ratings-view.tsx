import { useState } from 'react';
import type { DimensionCoefficients } from '../../../shared/agreement/dimension-coefficients.ts';
import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { Columns } from '../../components/columns.tsx';
import { Note } from '../../components/note.tsx';
import { t } from '../../strings/index.ts';
import { AdviceNote } from './advice-note.tsx';
import styles from './agreement.module.css';
import { AnnotatorTable, byConcern } from './annotator-table.tsx';
import { DimensionDetail } from './dimension-detail.tsx';
import { DimensionTable } from './dimension-table.tsx';
import { DisagreementTable } from './disagreement-table.tsx';
import { RetestTable } from './retest-table.tsx';
import { namesOf } from './words.ts';

interface RatingsViewProps {
  summary: AgreementSummary;
  chosen: string | null;
  coefficients: readonly DimensionCoefficients[] | null;
  target: number;
  onTarget: (target: number) => void;
}

/** Agreement of ratings: questions, what to do, annotators, pairs, disagreements, repeats. */
export function RatingsView({ summary, chosen, coefficients, target, onTarget }: RatingsViewProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const selected = picked ?? worstOf(summary);
  const { replicates, seed } = summary.settings;
  const caption = t('agreement.caption', replicates, seed);
  const dimension = summary.dimensions.find((each) => each.dimension === selected);
  const question = summary.questions.find((each) => each.dimension === selected);
  const pairwise = summary.pairwise.find((each) => each.dimension === selected);
  const disagreements =
    summary.disagreements.length > 0 ? (
      <DisagreementTable disagreements={summary.disagreements} questions={summary.questions} />
    ) : null;
  const retest = summary.retest.length > 0 ? <RetestTable retest={summary.retest} /> : null;
  return (
    <div className={styles.report}>
      <StandsOut summary={summary} />
      <div>
        <DimensionTable
          dimensions={summary.dimensions}
          chosen={chosen}
          coefficients={coefficients}
          selected={selected}
          caption={caption}
          onSelect={setPicked}
        />
        <p className={styles.caption}>{caption}</p>
      </div>
      {dimension && question && (
        <DimensionDetail
          key={selected}
          summary={dimension}
          question={question}
          coefficients={coefficients}
          pairwise={pairwise}
        />
      )}
      <AdviceNote summary={summary} target={target} onTarget={onTarget} />
      <AnnotatorTable summary={summary} dimension={selected} />
      {disagreements && retest ? (
        <Columns wide>
          {disagreements}
          {retest}
        </Columns>
      ) : (
        (disagreements ?? retest)
      )}
    </div>
  );
}

/** The question that needs a look first: the lowest defined alpha. */
function worstOf({ dimensions }: AgreementSummary): string {
  const value = ({ alpha }: AgreementSummary['dimensions'][number]) =>
    alpha.status === 'ok' ? alpha.estimate : Number.POSITIVE_INFINITY;
  return [...dimensions].sort((a, b) => value(a) - value(b))[0]?.dimension ?? '';
}

/** Who lowers agreement, before any table. */
function StandsOut({ summary }: { summary: AgreementSummary }) {
  const names = namesOf(summary.questions);
  const grave = ['careless', 'fast', 'straight_lining', 'same_answers'];
  const found = [...summary.annotators]
    .sort(byConcern)
    .map(({ annotator, flags }) => ({ annotator, flags: flags.filter(({ code }) => grave.includes(code)) }))
    .filter(({ flags }) => flags.length > 0);
  return found.map(({ annotator, flags }) => (
    <Note
      key={annotator}
      tone="warning"
      title={t('agreement.standsOut', annotator)}
      actions={
        // Addresses after # are screens, so the way down is a scroll.
        <button
          type="button"
          className={styles.link}
          data-screen-only=""
          onClick={() => document.getElementById('annotators')?.scrollIntoView()}
        >
          {t('agreement.seeAnnotators')}
        </button>
      }
    >
      {flags.map((flag) => t('agreementSentences.flag', flag, names)).join('; ')}.
    </Note>
  ));
}
