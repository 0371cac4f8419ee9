import type { StudyOverview } from '../../../shared/contract/outputs.ts';
import { Cell, HeadCell, itemStates, NumberCell, RowHead, StateBar, Table } from '../../components/index.ts';
import { formatNumber, t } from '../../strings/index.ts';

/** Who did how much: numbers, and a bar that says the same at a glance. */
export function ProgressTable({ done }: { done: StudyOverview['done'] }) {
  return (
    <Table caption={t('overview.progress')}>
      <thead>
        <tr>
          <HeadCell>{t('overview.annotator')}</HeadCell>
          <HeadCell>{t('overview.share')}</HeadCell>
          {itemStates.map((state) => (
            <HeadCell key={state} number>
              {t(`overview.${state}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {done.map((row) => (
          <tr key={row.annotator}>
            <RowHead>{row.annotator}</RowHead>
            <Cell>
              <StateBar counts={row} />
            </Cell>
            {itemStates.map((state) => (
              <NumberCell key={state}>{formatNumber(row[state])}</NumberCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
