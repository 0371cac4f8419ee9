import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { Table } from '../../components/table/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { dimensionName, reasonText } from './words.ts';

interface PairMatrixProps {
  dimension: string;
  pairs: AgreementSummary['pairs'];
}

/** Which annotator differs? Weighted kappa of every two, hatched where undefined. */
export function PairMatrix({ dimension, pairs }: PairMatrixProps) {
  const own = pairs.filter((pair) => pair.dimension === dimension);
  const names = [...new Set(own.flatMap(({ first, second }) => [first, second]))].sort();
  const find = (a: string, b: string) =>
    own.find(({ first, second }) => (first === a && second === b) || (first === b && second === a));
  return (
    <Table caption={t('agreement.pairs')} aside={t('agreement.pairsAside', dimensionName(dimension))}>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col" className={styles.matrixHead}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((row) => (
          <tr key={row}>
            <th scope="row" className={styles.matrixHead}>
              {row}
            </th>
            {names.map((column) => (
              <MatrixCell key={column} pair={row === column ? null : (find(row, column) ?? null)} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function MatrixCell({ pair }: { pair: AgreementSummary['pairs'][number] | null }) {
  if (pair === null) return <td className={styles.matrixCell}>·</td>;
  if (pair.kappa.status === 'undefined') {
    const reason = reasonText(pair.kappa.reason);
    return (
      <td className={styles.matrixCell} data-undefined="" title={reason}>
        <span>{t('common.undefined')}</span>
      </td>
    );
  }
  const { estimate } = pair.kappa;
  const level = Math.min(5, Math.max(0, Math.floor(estimate * 6)));
  return (
    <td
      className={styles.matrixCell}
      data-level={level}
      data-value={estimate}
      title={`${pair.first}, ${pair.second}: n ${pair.items}`}
    >
      {formatNumber(estimate, 2)}
    </td>
  );
}
