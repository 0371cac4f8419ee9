import { ErrorNote } from '../../components/note.tsx';
import { Table } from '../../components/table/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import styles from './agreement.module.css';
import { dimensionName } from './words.ts';

interface ConfusionProps {
  dimension: string;
  first: string;
  /** null: all others together. */
  second: string | null;
}

/** Who chose what when the other did; the diagonal is agreement. */
export function Confusion({ dimension, first, second }: ConfusionProps) {
  const { data, error, reload } = useAnswer('agreement.confusion', { dimension, first, second }, ['annotations']);
  if (error) return <ErrorNote error={error} retry={reload} />;
  if (!data) return null;
  const most = Math.max(...data.counts.flat(), 1);
  const other = second ?? t('agreement.allOthers');
  return (
    <Table
      caption={t('agreement.confusion', first, other)}
      aside={t('agreement.confusionAside', dimensionName(dimension), data.pairs)}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.matrixHead}>
            {first} ↓ {other} →
          </th>
          {data.scale.map((code) => (
            <th key={code} scope="col" className={styles.matrixHead}>
              {formatNumber(code)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.counts.map((row, k) => (
          <tr key={data.scale[k]}>
            <th scope="row" className={styles.matrixHead}>
              {formatNumber(data.scale[k] as number)}
            </th>
            {row.map((n, l) => (
              <td
                key={data.scale[l]}
                className={styles.matrixCell}
                data-level={n === 0 ? 0 : Math.min(5, Math.ceil((5 * n) / most))}
                data-same={k === l || undefined}
              >
                {formatNumber(n)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
