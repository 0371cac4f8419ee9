import type { SourceDifference } from '../../../shared/judgements/source-differences.ts';
import { HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { EstimateCell } from './estimate-cell.tsx';
import { Heads } from './heads.tsx';
import { pointsOf, pText, sourceText } from './words.ts';

/** How much more often one source is chosen than another, on the tasks that both have. */
export function DifferenceTable({ differences }: { differences: readonly SourceDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <Table caption={t('judgements.differences')} aside={t('judgements.differencesAside')}>
      <thead>
        <tr>
          <HeadCell>{t('judgements.pair')}</HeadCell>
          <HeadCell number>{t('judgements.difference')}</HeadCell>
          <HeadCell number title={t('judgements.sharedTitle')}>
            {t('judgements.shared')}
          </HeadCell>
          <Heads of={['p', 'adjusted']} />
          <HeadCell number title={t('judgements.mcnemarTitle')}>
            {t('judgements.mcnemar')}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ first, second, difference, shared, p, pAdjusted, mcnemar }) => (
          <tr key={`${first}\n${second}`}>
            <RowHead>
              {sourceText(first)} − {sourceText(second)}
            </RowHead>
            <EstimateCell estimate={difference} format={pointsOf} />
            <NumberCell>{formatNumber(shared)}</NumberCell>
            <NumberCell>{pText(p)}</NumberCell>
            <NumberCell>{pText(pAdjusted)}</NumberCell>
            <NumberCell>{pText(mcnemar)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
