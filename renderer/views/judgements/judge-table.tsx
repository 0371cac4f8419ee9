import type { JudgeShare } from '../../../shared/judgements/decided-share.ts';
import { HeadCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './judgements.module.css';
import { sourceText } from './words.ts';

interface JudgeTableProps {
  sources: readonly { readonly source: string; readonly judges: readonly JudgeShare[] }[];
  aside?: string;
  onOpen: (source: string, annotator: string) => void;
}

/** Rates of each judge beside the results: judges are fixed, so that everybody can see who made them. */
export function JudgeTable({ sources, aside = t('judgements.judgesAside'), onOpen }: JudgeTableProps) {
  const judges = [...new Set(sources.flatMap((each) => each.judges.map(({ annotator }) => annotator)))].sort();
  return (
    <Table caption={t('judgements.judges')} aside={aside}>
      <thead>
        <tr>
          <HeadCell>{t('judgements.judge')}</HeadCell>
          {sources.map(({ source }) => (
            <HeadCell key={source} number>
              {sourceText(source)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {judges.map((annotator) => (
          <tr key={annotator}>
            <RowHead>{annotator}</RowHead>
            {sources.map(({ source, judges: own }) => {
              const rate = own.find((each) => each.annotator === annotator);
              return (
                <td key={source} className={styles.estimate} data-value={rate ? rate.took / (rate.decided || 1) : ''}>
                  {rate === undefined ? (
                    '–'
                  ) : (
                    <button
                      type="button"
                      className={styles.open}
                      title={t('judgements.items', `${annotator}, ${sourceText(source)}`)}
                      onClick={() => onOpen(source, annotator)}
                    >
                      {rate.decided === 0 ? '–' : formatPercent(rate.took / rate.decided)}
                      <span className={styles.range}>
                        {formatNumber(rate.took)} / {formatNumber(rate.decided)}
                      </span>
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
