import type { UsiCell, UsiInterval } from '../../../shared/contract/usi-view.ts';
import numbers from '../../components/table/value-cell.module.css';
import { formatNumber, t } from '../../strings/index.ts';
import { CellPlot } from './cell-plot.tsx';
import styles from './usi.module.css';
import { type Column, columnLabel, isDefined, isDimension, reasonText } from './words.ts';

interface UsiCellProps {
  column: Column;
  source: string;
  cell: UsiCell;
  ceiling: UsiCell;
  /** Null until it is computed. */
  interval: UsiInterval | null;
  onOpen: (() => void) | null;
}

/** One value of the table with its interval: opens to its features where it has any. */
export function UsiTableCell({ column, source, cell, ceiling, interval, onOpen }: UsiCellProps) {
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
  const number = (value: number) => formatNumber(value, digits);
  const ends = interval?.interval ?? null;
  const [low, high] = ends ?? [cell.mean, cell.mean];
  const words = [
    t('usi.standardDeviation', number(cell.std)),
    ...(ends ? [t('usiAnalysis.interval', number(ends[0]), number(ends[1]))] : []),
    ...(interval && !ends && interval.reason ? [intervalReason(interval.reason)] : []),
    ...(interval?.reason === 'estimate_outside_replicates' ? [intervalReason(interval.reason)] : []),
  ].join('; ');
  const value = (
    <>
      <span className={column === 'usi' ? styles.strong : undefined}>{number(cell.mean)}</span>{' '}
      <span className={styles.deviation}>{t('usi.standardDeviation', number(cell.std))}</span>
      <CellPlot
        at={cell.mean / scale}
        low={low / scale}
        high={high / scale}
        ceiling={isDefined(ceiling) ? ceiling.mean / scale : null}
      />
    </>
  );
  return (
    <td className={styles.cell} data-value={cell.mean} title={words}>
      {onOpen !== null && isDimension(column) ? (
        <button
          type="button"
          className={numbers.open}
          onClick={onOpen}
          aria-description={`${t('usi.open', columnLabel(column), source)}; ${words}`}
        >
          {value}
        </button>
      ) : (
        <span className={numbers.number} aria-description={words}>
          {value}
        </span>
      )}
    </td>
  );
}

const reasons = {
  too_few_tasks: 'usiAnalysis.tooFewTasks',
  too_many_undefined: 'usiAnalysis.tooManyUndefined',
  estimate_outside_replicates: 'usiAnalysis.farDraws',
} as const;

function intervalReason(reason: string): string {
  return t(reason in reasons ? reasons[reason as keyof typeof reasons] : 'usiAnalysis.noInterval');
}
