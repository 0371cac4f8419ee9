import { useState } from 'react';
import type { Input } from '../../../shared/contract/commands.ts';
import type { Output } from '../../../shared/contract/outputs.ts';
import type { UsiQuantity, UsiView } from '../../../shared/contract/usi-view.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Select } from '../../components/select.tsx';
import { HeadCell, NumberCell, RowHead } from '../../components/table/cells.tsx';
import { Table } from '../../components/table/table.tsx';
import { formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import type { UsiOptions } from './options.ts';
import { columnLabel, reasonText, rowLabel } from './words.ts';

type Scenario = Input<'usi.whatIf'>['scenario'];

interface WhatIfDialogProps {
  options: UsiOptions;
  view: UsiView;
  onClose: () => void;
}

/** One thing done otherwise: does the order of the simulators hold? */
export function WhatIfDialog({ options, view, onClose }: WhatIfDialogProps) {
  const scenarios = scenariosOf(options, view);
  const [chosen, setChosen] = useState(0);
  const scenario = scenarios[chosen]?.scenario ?? null;
  const { data, error } = useAnswer('usi.whatIf', scenario && { options, scenario });
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t('usiAnalysis.whatIf')}
      description={t('usiAnalysis.whatIfText')}
    >
      <Select
        label={t('usiAnalysis.change')}
        value={String(chosen)}
        options={scenarios.map(({ label }, i) => ({ value: String(i), label }))}
        onChange={(value) => setChosen(Number(value))}
      />
      {error && <ErrorNote error={error} />}
      {data === null && error === null && <Loading />}
      {data && (
        <Table caption={t('usiAnalysis.whatIf')} hideCaption aside={t('usiAnalysis.order', movedIn(data.rows))}>
          <thead>
            <tr>
              <HeadCell>{t('usi.source')}</HeadCell>
              <HeadCell number>{t('usiAnalysis.usiNow')}</HeadCell>
              <HeadCell number>{t('usiAnalysis.rankNow')}</HeadCell>
              <HeadCell number>{t('usiAnalysis.usiThen')}</HeadCell>
              <HeadCell number>{t('usiAnalysis.rankThen')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row, i) => (
              <tr key={row.name}>
                <RowHead>{rowLabel(row.name)}</RowHead>
                <NumberCell>{shown(row.usi, 1)}</NumberCell>
                <NumberCell>{i === 0 ? '–' : shown(row.rank, 0)}</NumberCell>
                <NumberCell>{shown(row.changedUsi, 1)}</NumberCell>
                <NumberCell>
                  {i === 0 ? '–' : `${shown(row.changedRank, 0)}${moved(row.rank, row.changedRank)}`}
                </NumberCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Dialog>
  );
}

function scenariosOf({ difficulty }: UsiOptions, { batches }: UsiView): { label: string; scenario: Scenario }[] {
  const other = difficulty === 'pooled' ? 'published' : 'pooled';
  return [
    ...(['d1', 'd2', 'd3', 'd4'] as const).map((dimension) => ({
      label: t('usiAnalysis.without', columnLabel(dimension)),
      scenario: { change: 'without_dimension', dimension } as const,
    })),
    ...batches
      .filter(({ conversations }) => conversations > 0)
      .map(({ batch }) => ({
        label: t('usiAnalysis.withoutBatch', batch),
        scenario: { change: 'without_batch', batch } as const,
      })),
    {
      label: t('usiAnalysis.otherDifficulty', t(other === 'pooled' ? 'usi.pooled' : 'usi.yardstick')),
      scenario: { change: 'difficulty', difficulty: other } as const,
    },
  ];
}

function shown(value: UsiQuantity, digits: number): string {
  return typeof value === 'number' ? formatNumber(value, digits) : reasonText(value.undefined);
}

/** Simulators whose place changes; people, who stand first, have none. */
function movedIn([, ...simulators]: Output<'usi.whatIf'>['rows']): number {
  return simulators.filter(({ rank, changedRank }) => moved(rank, changedRank) !== '').length;
}

function moved(before: UsiQuantity, after: UsiQuantity): string {
  if (typeof before !== 'number' || typeof after !== 'number' || before === after) return '';
  return ` ${t('usiAnalysis.moved', before - after)}`;
}
