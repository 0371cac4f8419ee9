import { useState } from 'react';
import type { PairwiseKappa } from '../../../shared/agreement/pairwise-kappa.ts';
import { Table } from '../../components/table/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { Confusion } from './confusion.tsx';
import { dimensionName, outcomeText } from './words.ts';

type Pair = PairwiseKappa['pairs'][number];

interface PairMatrixProps {
  pairwise: PairwiseKappa;
}

/** Which annotator differs? Kappa of every two, hatched where undefined; each opens who chose what. */
export function PairMatrix({ pairwise: { dimension, annotators, pairs, weights } }: PairMatrixProps) {
  const [opened, setOpened] = useState<{ first: string; second: string | null } | null>(null);
  const find = (a: string, b: string) =>
    pairs.find(({ first, second }) => (first === a && second === b) || (first === b && second === a));
  const question = dimensionName(dimension);
  return (
    <div className={styles.stack}>
      <Table
        caption={t('agreement.pairs')}
        aside={weights === 'quadratic' ? t('agreement.pairsAside', question) : t('agreement.pairsNominal', question)}
      >
        <thead>
          <tr>
            <td />
            {annotators.map((name) => (
              <th key={name} scope="col" className={styles.matrixHead} title={name}>
                <span className={styles.matrixName}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {annotators.map((row) => (
            <tr key={row}>
              <th scope="row" className={styles.matrixRow}>
                <button
                  type="button"
                  className={styles.name}
                  title={t('agreement.confusion', row, t('agreement.allOthers'))}
                  onClick={() => setOpened({ first: row, second: null })}
                >
                  {row}
                </button>
              </th>
              {annotators.map((column) => (
                <MatrixCell
                  key={column}
                  pair={row === column ? null : (find(row, column) ?? null)}
                  onOpen={() => setOpened({ first: row, second: column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.caption}>{t('agreement.pairsNote')}</p>
      {opened && annotators.includes(opened.first) && <Confusion dimension={dimension} {...opened} />}
    </div>
  );
}

function MatrixCell({ pair, onOpen }: { pair: Pair | null; onOpen: () => void }) {
  if (pair === null) return <td className={styles.matrixCell}>·</td>;
  const { kappa, first, second, sharedItems } = pair;
  const words = t('agreement.pair', first, second, outcomeText(kappa), sharedItems);
  if (kappa.status === 'undefined') {
    return (
      <td className={styles.matrixCell} data-undefined="" title={words}>
        <span aria-hidden="true">–</span>
        <span className={styles.said}>{words}</span>
      </td>
    );
  }
  const level = Math.min(5, Math.max(0, Math.floor(kappa.estimate * 6)));
  return (
    <td className={styles.matrixCell} data-level={level} data-value={kappa.estimate}>
      <button type="button" className={styles.matrixButton} title={words} aria-label={words} onClick={onOpen}>
        {formatNumber(kappa.estimate, 2)}
      </button>
    </td>
  );
}
