import type { DimensionAgreement, Outcome } from '../../../shared/contract/agreement-view.ts';
import { intervalText } from '../../components/estimate.tsx';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { IntervalPlot } from './interval-plot.tsx';
import { bandText, dimensionName, outcomeText, reasonText } from './words.ts';

/** Per question: the recommended coefficient with its interval, what it rests on, and the prevalence check. */
export function DimensionTable({ dimensions }: { dimensions: readonly DimensionAgreement[] }) {
  return (
    <Table caption={t('agreement.dimensions')} hideCaption>
      <thead>
        <tr>
          <HeadCell>{t('agreement.dimension')}</HeadCell>
          <HeadCell>{t('agreement.coefficient')}</HeadCell>
          <HeadCell>0 … 1</HeadCell>
          <HeadCell number>α</HeadCell>
          <HeadCell number>{t('agreement.interval')}</HeadCell>
          <HeadCell number>{t('agreement.exact')}</HeadCell>
          <HeadCell number>{t('agreement.withinOne')}</HeadCell>
          <HeadCell number>{t('agreement.ac')}</HeadCell>
          <HeadCell number title={t('agreement.itemsTitle')}>
            {t('agreement.items')}
          </HeadCell>
          <HeadCell number>{t('agreement.raters')}</HeadCell>
          <HeadCell number>{t('agreement.missing')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => (
          <Row key={dimension.dimension} dimension={dimension} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ dimension }: { dimension: DimensionAgreement }) {
  const { alpha, folded, bands } = dimension;
  return (
    <tr>
      <RowHead>
        <span title={dimension.wording}>{dimensionName(dimension.dimension)}</span>
        {folded && <span className={styles.second}>{t('agreement.folded', outcomeText(folded))}</span>}
      </RowHead>
      <Cell>{t('agreement.ordinalAlpha')}</Cell>
      <Cell>
        <IntervalPlot outcome={alpha} />
      </Cell>
      {alpha.status === 'ok' ? (
        <NumberCell>
          <b data-value={alpha.estimate}>{formatNumber(alpha.estimate, 2)}</b>
        </NumberCell>
      ) : (
        <NumberCell>
          <span className={styles.second}>{reasonText(alpha.reason)}</span>
        </NumberCell>
      )}
      <NumberCell>
        {alpha.status === 'ok' && alpha.ci ? intervalText(alpha.ci, 2) : '–'}
        {bands && <span className={styles.second}>{bandText(bands)}</span>}
      </NumberCell>
      <NumberCell>{share(dimension.exact)}</NumberCell>
      <NumberCell>{dimension.withinOne === null ? '–' : share(dimension.withinOne)}</NumberCell>
      <NumberCell>{outcomeText(dimension.ac2)}</NumberCell>
      <NumberCell>{t('common.of', formatNumber(dimension.pairableItems), formatNumber(dimension.items))}</NumberCell>
      <NumberCell>{dimension.raters}</NumberCell>
      <NumberCell>{dimension.missing}</NumberCell>
    </tr>
  );
}

function share(outcome: Outcome): string {
  return outcome.status === 'ok' ? formatPercent(outcome.estimate) : reasonText(outcome.reason);
}
