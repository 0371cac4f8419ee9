import { t } from '../../strings/index.ts';
import styles from './figure.module.css';
import type { FigureData } from './figure-data.ts';

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 5, useGrouping: false });

/** The plot's numbers, for reading by eye, keyboard and screen reader. */
export function FigureTable({ title, data }: { title: string; data: FigureData }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={t('plot.numbersOf', title)} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.join('\t')}>
              {row.map((value, index) => (
                <td key={data.columns[index]} data-number={typeof value === 'number' || undefined}>
                  {typeof value === 'number' ? plain.format(value) : (value ?? '–')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
