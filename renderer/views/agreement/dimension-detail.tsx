import { useState } from 'react';
import type { DimensionCoefficients } from '../../../shared/agreement/dimension-coefficients.ts';
import type { DimensionSummary } from '../../../shared/agreement/dimension-summary.ts';
import type { PairwiseKappa } from '../../../shared/agreement/pairwise-kappa.ts';
import type { QuestionWords } from '../../../shared/contract/agreement-view.ts';
import { Button } from '../../components/button.tsx';
import { Columns } from '../../components/columns.tsx';
import { intervalText } from '../../components/estimate.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { SecondLine } from '../../components/second-line.tsx';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, type PlainKey, t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { PairMatrix } from './pair-matrix.tsx';
import { coefficientKey, coefficientText, dimensionName, namesOf, reasonText } from './words.ts';

interface DimensionDetailProps {
  summary: DimensionSummary;
  question: QuestionWords;
  coefficients: readonly DimensionCoefficients[] | null;
  pairwise: PairwiseKappa | undefined;
}

/** One question: what its number does not say. */
export function DimensionDetail({ summary, question, coefficients, pairwise }: DimensionDetailProps) {
  const [open, setOpen] = useState(false);
  const own = coefficients?.find(({ dimension }) => dimension === summary.dimension);
  const { answer } = namesOf([question]);
  return (
    <section className={styles.detail} aria-label={dimensionName(summary.dimension)}>
      <header className={styles.heading}>
        <h2>{dimensionName(summary.dimension)}</h2>
        {!open && coefficients !== null && (
          <Button onClick={() => setOpen(true)}>{t('agreement.seeCoefficients')}</Button>
        )}
      </header>
      <p className={styles.wording}>{question.wording}</p>
      {summary.warnings.map((warning) => (
        <Note
          key={warning.code}
          tone="warning"
          {...firstStrong(t('agreementSentences.warning', warning, (code) => answer(question.dimension, code)))}
        />
      ))}
      <Columns>
        <div className={styles.stack}>
          <Distribution summary={summary} question={question} />
          {open && !own && <Loading />}
          {open && own && <Coefficients own={own} question={question} />}
        </div>
        {pairwise && <PairMatrix pairwise={pairwise} />}
      </Columns>
    </section>
  );
}

/** The beginning of a sentence, up to its colon or full stop, as the title of a note. */
function firstStrong(sentence: string): { title: string; children: string } {
  const [title = sentence, ...rest] = sentence.split(/(?<=[:;.]) /);
  return { title, children: rest.join(' ') };
}

function Distribution({ summary, question }: Pick<DimensionDetailProps, 'summary' | 'question'>) {
  const most = Math.max(...summary.evidence.distribution.map(({ share }) => share), 0.01);
  return (
    <Table caption={t('agreement.distribution')}>
      <thead>
        <tr>
          <HeadCell>{t('agreement.answer')}</HeadCell>
          <HeadCell number>{t('agreement.count')}</HeadCell>
          <HeadCell number>{t('agreement.share')}</HeadCell>
          <HeadCell>{null}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {summary.evidence.distribution.map(({ code, count, share }) => (
          <tr key={code}>
            <RowHead>{question.answers.find((each) => each.code === code)?.label ?? code}</RowHead>
            <NumberCell>{formatNumber(count)}</NumberCell>
            <NumberCell>{formatPercent(share)}</NumberCell>
            <Cell>
              <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * share) / most} height={8} fill="var(--seq-4)" />
              </svg>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Coefficients({ own, question }: { own: DimensionCoefficients; question: QuestionWords }) {
  return (
    <>
      <Table caption={t('agreement.coefficients')}>
        <thead>
          <tr>
            <HeadCell>{t('agreement.coefficient')}</HeadCell>
            <HeadCell number>{t('agreement.value')}</HeadCell>
            <HeadCell number>{t('agreement.interval')}</HeadCell>
            <HeadCell>{t('agreement.method')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {own.coefficients.map(({ name, outcome, ci, method }) => (
            <tr key={coefficientKey(name)}>
              <RowHead>
                {coefficientText(name, question.answers.find(({ code }) => code === name.category)?.label)}
              </RowHead>
              <NumberCell>
                {outcome.status === 'ok' ? (
                  <span data-value={outcome.estimate}>{formatNumber(outcome.estimate, 2)}</span>
                ) : (
                  <SecondLine title={t('agreementSentences.undefined', outcome.reason)}>
                    {reasonText(outcome.reason)}
                  </SecondLine>
                )}
              </NumberCell>
              <NumberCell>{ci ? intervalText(ci, 2) : '–'}</NumberCell>
              <Cell>
                <span className={styles.quiet}>{t(`agreement.${method ?? 'noMethod'}` as PlainKey)}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.caption}>{t('agreement.coefficientsNote')}</p>
    </>
  );
}
