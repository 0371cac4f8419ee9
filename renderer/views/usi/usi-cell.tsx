import type { UsiCell } from '../../../shared/contract/usi-view.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { CellPlot } from './cell-plot.tsx';
import styles from './usi.module.css';
import { type Column, columnLabel, isDefined, isDimension, reasonText } from './words.ts';

interface UsiCellProps {
  column: Column;
  source: string;
  cell: UsiCell;
  ceiling: UsiCell;
  onOpen: (() => void) | null;
}

/** One value of the table: opens to its features where it has any. */
export function UsiTableCell({ column, source, cell, ceiling, onOpen }: UsiCellProps) {
  if (!isDefined(cell)) {
    return (
      <td className={styles.undefined} data-value="">
        <span>{t('common.undefined')}</span>
        <span className={styles.reason}>{reasonText(cell.undefined)}</span>
      </td>
    );
  }
  const digits = column === 'ece' ? 3 : 1;
  const scale = column === 'ece' ? 0.5 : 100;
  const value = (
    <>
      <span className={column === 'usi' ? styles.strong : undefined}>{formatNumber(cell.mean, digits)}</span>{' '}
      <span className={styles.deviation}>{t('usi.standardDeviation', formatNumber(cell.std, digits))}</span>
      <CellPlot
        at={cell.mean / scale}
        spread={cell.std / scale}
        ceiling={isDefined(ceiling) ? ceiling.mean / scale : null}
      />
    </>
  );
  return (
    <td className={styles.cell} data-value={cell.mean}>
      {onOpen !== null && isDimension(column) ? (
        <button
          type="button"
          className={styles.open}
          onClick={onOpen}
          aria-description={t('usi.open', columnLabel(column), source)}
        >
          {value}
        </button>
      ) : (
        <span className={styles.value}>{value}</span>
      )}
    </td>
  );
}
