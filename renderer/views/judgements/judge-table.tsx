import type { JudgeShare } from '../../../shared/judgements/decided-share.ts';
import { SecondLine } from '../../components/second-line.tsx';
import { HeadCell, RowHead, Table, ValueCell } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
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
                <ValueCell
                  key={source}
                  value={rate ? rate.took / (rate.decided || 1) : null}
                  onOpen={rate && (() => onOpen(source, annotator))}
                  title={t('judgements.items', `${annotator}, ${sourceText(source)}`)}
                >
                  {rate === undefined || rate.decided === 0 ? '–' : formatPercent(rate.took / rate.decided)}
                  {rate && (
                    <SecondLine>
                      {formatNumber(rate.took)} / {formatNumber(rate.decided)}
                    </SecondLine>
                  )}
                </ValueCell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
