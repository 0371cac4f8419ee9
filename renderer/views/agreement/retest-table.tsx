import type { DimensionRetest } from '../../../shared/agreement/test-retest.ts';
import { HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import { dimensionName, outcomeText } from './words.ts';

/** Do annotators give the same answer when they see an item again? */
export function RetestTable({ retest }: { retest: readonly DimensionRetest[] }) {
  const share = (value: number | null) => (value === null ? '–' : formatPercent(value));
  return (
    <Table caption={t('agreement.retest')} aside={t('agreement.retestAside')}>
      <thead>
        <tr>
          <HeadCell>{t('agreement.dimension')}</HeadCell>
          <HeadCell number>{t('agreement.repeatPairs')}</HeadCell>
          <HeadCell number>{t('agreement.exact')}</HeadCell>
          <HeadCell number>{t('agreement.withinOne')}</HeadCell>
          <HeadCell number>{t('agreement.kappa')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {retest.map(({ dimension, pairs, exact, withinOne, kappa }) => (
          <tr key={dimension}>
            <RowHead>{dimensionName(dimension)}</RowHead>
            <NumberCell>{formatNumber(pairs)}</NumberCell>
            <NumberCell>{share(exact)}</NumberCell>
            <NumberCell>{share(withinOne)}</NumberCell>
            <NumberCell>{outcomeText(kappa)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
