import type { ReactNode } from 'react';
import type { StudyOverview } from '../../../shared/contract/outputs.ts';
import type { ItemState } from '../../../shared/domain/annotation.ts';
import {
  Cell,
  HeadCell,
  itemStates,
  NumberCell,
  RowHead,
  StateBar,
  StateSwatch,
  Table,
} from '../../components/index.ts';
import { formatNumber, t } from '../../strings/index.ts';

type ProgressRow = Pick<StudyOverview['done'][number], 'annotator' | ItemState>;

interface ProgressTableProps {
  caption: string;
  /** Said beside the caption, or in its place where a heading says it already. */
  aside?: ReactNode;
  hideCaption?: boolean;
  done: readonly ProgressRow[];
  /** What is to be said of an annotator, beside the name. */
  note?: (annotator: string) => ReactNode;
  /** Further columns: their heads, and the cells of one annotator. */
  heads?: ReactNode;
  cells?: (annotator: string) => ReactNode;
}

/** Who did how much: numbers, and a bar that says the same at a glance. */
export function ProgressTable({ done, note, heads, cells, ...table }: ProgressTableProps) {
  return (
    <Table {...table}>
      <thead>
        <tr>
          <HeadCell>{t('overview.annotator')}</HeadCell>
          <HeadCell>{t('overview.share')}</HeadCell>
          {itemStates.map((state) => (
            <HeadCell key={state} number>
              <StateSwatch state={state} />
              {t(`overview.${state}`)}
            </HeadCell>
          ))}
          {heads}
        </tr>
      </thead>
      <tbody>
        {done.map((row) => (
          <tr key={row.annotator}>
            <RowHead>
              {row.annotator}
              {note?.(row.annotator)}
            </RowHead>
            <Cell>
              <StateBar counts={row} />
            </Cell>
            {itemStates.map((state) => (
              <NumberCell key={state}>{formatNumber(row[state])}</NumberCell>
            ))}
            {cells?.(row.annotator)}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
