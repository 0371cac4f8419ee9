import type { UsiCell } from '../../../shared/contract/usi-view.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { HeadCell, NumberCell, RowHead } from '../../components/table/cells.tsx';
import { Table } from '../../components/table/table.tsx';
import { formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import type { UsiOptions } from './options.ts';
import { columnLabel, isDefined, reasonText, rowLabel } from './words.ts';

/** Every cell in which the corrected profile differs from the published one, and what it does otherwise. */
export function DifferencesDialog({ options, onClose }: { options: UsiOptions; onClose: () => void }) {
  const { data, error } = useAnswer('usi.differences', options);
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t('usiAnalysis.differences')}
      description={t('usiAnalysis.differencesText')}
    >
      {error && <ErrorNote error={error} />}
      {data === null && error === null && <Loading />}
      {data?.cells.length === 0 && <p>{t('usiAnalysis.noDifference')}</p>}
      {data && data.cells.length > 0 && (
        <Table
          caption={t('usiAnalysis.differences')}
          hideCaption
          aside={t('usiAnalysis.cellsDiffer', data.cells.length)}
        >
          <thead>
            <tr>
              <HeadCell>{t('usi.source')}</HeadCell>
              <HeadCell>{t('usiAnalysis.term')}</HeadCell>
              <HeadCell number>{t('usi.published')}</HeadCell>
              <HeadCell number>{t('usi.corrected')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.cells.map(({ row, column, published, corrected }) => (
              <tr key={`${row} ${column}`}>
                <RowHead>{rowLabel(row)}</RowHead>
                <RowHead>{columnLabel(column)}</RowHead>
                <NumberCell>{shown(published, column)}</NumberCell>
                <NumberCell>{shown(corrected, column)}</NumberCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Dialog>
  );
}

function shown(cell: UsiCell, column: string): string {
  return isDefined(cell) ? formatNumber(cell.mean, column === 'ece' ? 4 : 2) : reasonText(cell.undefined);
}
