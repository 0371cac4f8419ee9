import { type ReactNode, useState } from 'react';
import type { UsiIntervals, UsiRow, UsiView } from '../../../shared/contract/usi-view.ts';
import { Icon } from '../../components/icon.tsx';
import { lookOf } from '../../components/source/look.ts';
import { SourceGlyph } from '../../components/source/source-glyph.tsx';
import { SourceName } from '../../components/source/source-name.tsx';
import { HeadCell, NumberCell, RowHead } from '../../components/table/cells.tsx';
import { Table } from '../../components/table/table.tsx';
import { formatNumber, t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import styles from './usi.module.css';
import { UsiTableCell } from './usi-cell.tsx';
import { type Column, columnLabel, columns, type Dimension, isDefined, isDimension } from './words.ts';

interface UsiTableProps {
  view: UsiView;
  /** Null until they are computed. */
  intervals: UsiIntervals | null;
  tools?: ReactNode;
  onOpen: (source: string, dimension: Dimension) => void;
}

type Sort = { by: Column; descending: boolean };

/** The table of the index: human ceiling on top, then the sources in the chosen order. */
export function UsiTable({ view, intervals, tools, onOpen }: UsiTableProps) {
  const [sort, setSort] = useState<Sort>({ by: 'usi', descending: true });
  const [human, ...sources] = view.rows;
  if (human === undefined) return null;
  const press = (by: Column) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : by !== 'ece' }));
  return (
    <Table
      caption={t('usi.sources')}
      aside={
        <span role="status">
          {intervals
            ? t('usiAnalysis.intervalsAside', intervals.replicates, intervals.tasks)
            : `${t('usi.sourcesAside')} · ${t('usiAnalysis.computing')}`}
        </span>
      }
      tools={tools}
    >
      <thead>
        <tr>
          <HeadCell>{t('usi.source')}</HeadCell>
          {columns.map((column) => (
            <HeadCell
              key={column}
              number
              sorted={sort.by !== column ? null : sort.descending ? 'descending' : 'ascending'}
              onSort={() => press(column)}
            >
              {marked(column, view)}
            </HeadCell>
          ))}
          <HeadCell number>{t('usi.n')}</HeadCell>
          <HeadCell number>{t('usi.terms')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[human, ...sources.sort(order(sort))].map((row) => (
          <Row
            key={row.name}
            row={row}
            intervals={intervals}
            ceiling={human}
            most={Math.max(...view.rows.map(({ terms }) => terms))}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps {
  row: UsiRow;
  intervals: UsiIntervals | null;
  ceiling: UsiRow;
  most: number;
  onOpen: UsiTableProps['onOpen'];
}

function Row({ row, intervals, ceiling, most, onOpen }: RowProps) {
  const looks = useApp((app) => app.looks);
  const look = row.sourceId === null ? lookOf('human', 0) : (looks.get(row.sourceId) ?? lookOf('simulator', 0));
  const isHuman = row === ceiling;
  const cells = intervals?.rows.find(({ name }) => name === row.name)?.cells;
  return (
    <tr className={isHuman ? styles.ceiling : undefined} data-source={look.colour}>
      <RowHead>
        {row.sourceId === null ? (
          <span className={styles.name}>
            <SourceGlyph look={look} />
            {t('usi.ceiling')}
          </span>
        ) : (
          <SourceName id={row.sourceId} />
        )}
      </RowHead>
      {columns.map((column) => (
        <UsiTableCell
          key={column}
          column={column}
          source={row.name}
          cell={row[column]}
          ceiling={ceiling[column]}
          interval={cells?.[column] ?? null}
          onOpen={isDimension(column) ? () => onOpen(row.name, column) : null}
        />
      ))}
      <NumberCell>{formatNumber(row.n)}</NumberCell>
      {!isDefined(row.usi) ? (
        <NumberCell>–</NumberCell>
      ) : row.terms < most ? (
        <NumberCell>
          <span className={styles.fewer}>
            <Icon name="warning" /> {t('usi.termsOf', row.terms)}
          </span>
        </NumberCell>
      ) : (
        <NumberCell>{row.terms}</NumberCell>
      )}
    </tr>
  );
}

/** A star where a column is not the published measure. */
function marked(column: Column, { behaviour, outcome, evaluation }: UsiView): string {
  const starred =
    (isDimension(column) && behaviour === 'labels') ||
    (column === 'ece' && outcome === 'annotators') ||
    (column === 'eval' && evaluation === 'pairs') ||
    (column === 'usi' && (behaviour === 'labels' || outcome === 'annotators' || evaluation === 'pairs'));
  return columnLabel(column) + (starred ? '*' : '');
}

/** Undefined values last, whichever way the rest goes. */
function order({ by, descending }: Sort): (a: UsiRow, b: UsiRow) => number {
  return (a, b) => {
    const [x, y] = [a[by], b[by]];
    if (!isDefined(x) || !isDefined(y)) return Number(isDefined(y)) - Number(isDefined(x));
    return (descending ? -1 : 1) * (x.mean - y.mean);
  };
}
