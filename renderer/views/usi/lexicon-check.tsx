import type { LexiconCheckView } from '../../../shared/contract/usi-view.ts';
import { Note } from '../../components/note.tsx';
import { HeadCell, NumberCell, RowHead } from '../../components/table/cells.tsx';
import { Table } from '../../components/table/table.tsx';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import type { UsiOptions } from './options.ts';
import styles from './usi.module.css';
import { featureLabel, reasonText } from './words.ts';

type Score = LexiconCheckView['features'][number]['precision'];

/** Do the term lists find what people find? Shown as soon as somebody has labelled turns. */
export function LexiconCheck({ options }: { options: UsiOptions }) {
  const { data } = useAnswer('usi.lexicon', { profile: options.profile }, ['annotations', 'conversations']);
  if (data === null || data.features.length + data.leftOut === 0) return null;
  const leftOut = data.leftOut > 0 && <Note>{t('usiAnalysis.lexiconLeftOut', data.leftOut)}</Note>;
  if (data.features.length === 0) return <section className={styles.lexicon}>{leftOut}</section>;
  return (
    <section className={styles.lexicon}>
      {leftOut}
      <Table
        caption={t('usiAnalysis.lexiconCheck')}
        aside={t('usiAnalysis.lexiconAside', data.turns, data.conversations, data.annotators)}
      >
        <thead>
          <tr>
            <HeadCell>{t('usi.feature')}</HeadCell>
            <HeadCell number>{t('usiAnalysis.precision')}</HeadCell>
            <HeadCell number>{t('usiAnalysis.recall')}</HeadCell>
            <HeadCell number>{t('usiAnalysis.f1')}</HeadCell>
            <HeadCell number>{t('usiAnalysis.agreeing')}</HeadCell>
            <HeadCell number>{t('usiAnalysis.listAlone')}</HeadCell>
            <HeadCell number>{t('usiAnalysis.peopleAlone')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {data.features.map((row) => (
            <tr key={row.feature}>
              <RowHead>{featureLabel(row.feature)}</RowHead>
              <NumberCell>{shown(row.precision)}</NumberCell>
              <NumberCell>{shown(row.recall)}</NumberCell>
              <NumberCell>{shown(row.f1)}</NumberCell>
              <NumberCell>{formatNumber(row.truePositive)}</NumberCell>
              <NumberCell>{formatNumber(row.falsePositive)}</NumberCell>
              <NumberCell>{formatNumber(row.falseNegative)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function shown({ value, interval }: Score): string {
  if (typeof value !== 'number') return reasonText(value.undefined);
  return interval === null
    ? formatPercent(value)
    : `${formatPercent(value)} (${formatPercent(interval[0])} – ${formatPercent(interval[1])})`;
}
