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

/** So many sources stand side by side on a screen and on paper; more of them stand below each other. */
const MOST_BESIDE = 10;

/** Rates of each judge beside the results: judges are fixed, so that everybody can see who made them. */
export function JudgeTable({ sources, aside = t('judgements.judgesAside'), onOpen }: JudgeTableProps) {
  const judges = [...new Set(sources.flatMap((each) => each.judges.map(({ annotator }) => annotator)))].sort();
  const names = sources.map(({ source }) => source);
  const turned = names.length > MOST_BESIDE && names.length > judges.length;
  const [rows, columns] = turned ? [names, judges] : [judges, names];
  const textOf = (name: string, isSource: boolean) => (isSource ? sourceText(name) : name);
  const cell = (row: string, column: string) => {
    const [source, annotator] = turned ? [row, column] : [column, row];
    const own = sources.find((each) => each.source === source)?.judges;
    return (
      <Rate key={column} rate={own?.find((each) => each.annotator === annotator)} {...{ source, annotator, onOpen }} />
    );
  };
  return (
    <Table caption={t('judgements.judges')} aside={aside}>
      <thead>
        <tr>
          <HeadCell>{turned ? t('judgements.source') : t('judgements.judge')}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} number>
              {textOf(column, !turned)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <RowHead>{textOf(row, turned)}</RowHead>
            {columns.map((column) => cell(row, column))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface RateProps extends Pick<JudgeTableProps, 'onOpen'> {
  rate: JudgeShare | undefined;
  source: string;
  annotator: string;
}

function Rate({ rate, source, annotator, onOpen }: RateProps) {
  return (
    <ValueCell
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
}
