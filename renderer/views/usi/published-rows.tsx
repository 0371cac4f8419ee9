import published from '../../../resources/published-figures.json' with { type: 'json' };
import { Cell, HeadCell, NumberCell, RowHead } from '../../components/table/cells.tsx';
import { Table } from '../../components/table/table.tsx';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './usi.module.css';
import { columnLabel, columns } from './words.ts';

type PublishedCell = { mean: number; std: number | null } | null;

/** Rows of published tables, for reference: other data, so they are never ranked with the rows of this study. */
export function PublishedRows() {
  return (
    <div className={styles.published}>
      {published.sets.map(({ id, title, terms, difficulty, subset, rows }) => (
        <Table
          key={id}
          caption={title}
          aside={t(
            'usiAnalysis.publishedAside',
            terms,
            difficulty ?? t('usiAnalysis.notStated'),
            subset ?? t('usiAnalysis.notStated'),
          )}
        >
          <thead>
            <tr>
              <HeadCell>{t('usi.source')}</HeadCell>
              {columns.map((column) => (
                <HeadCell key={column} number>
                  {columnLabel(column)}
                </HeadCell>
              ))}
              <HeadCell>{t('usiAnalysis.readIn')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <RowHead>{row.name}</RowHead>
                {columns.map((column) => (
                  <NumberCell key={column}>{shown(row[column] as PublishedCell, column === 'ece' ? 3 : 1)}</NumberCell>
                ))}
                <Cell>{row.source}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      ))}
    </div>
  );
}

function shown(cell: PublishedCell, digits: number): string {
  if (cell === null) return '–';
  return cell.std === null
    ? formatNumber(cell.mean, digits)
    : `${formatNumber(cell.mean, digits)} ${t('usi.standardDeviation', formatNumber(cell.std, digits))}`;
}
