import type { UsiIntervals, UsiView } from '../../../../shared/contract/usi-view.ts';
import { Figure } from '../../../components/plot/figure.tsx';
import { IntervalRows } from '../../../components/plot/interval-rows.tsx';
import { lookOf, type SourceLooks } from '../../../components/source/look.ts';
import { formatNumber, t } from '../../../strings/index.ts';

const points = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value * 100, 0)}`;

/** How much more often the agent succeeds with each simulator than with people. */
export function SuccessGap({ view, intervals, looks }: { view: UsiView; intervals: UsiIntervals; looks: SourceLooks }) {
  const rows = intervals.rows.slice(1).map(({ name, success }, i) => {
    const id = view.rows[i + 1]?.sourceId ?? null;
    const look = (id === null ? undefined : looks.get(id)) ?? lookOf('simulator', i);
    return { name, success, look };
  });
  return (
    <Figure
      title={t('usiAnalysis.successGap')}
      name="success-gap"
      caption={t('usiAnalysis.successGapCaption', intervals.tasks, intervals.replicates)}
      data={{
        columns: ['source', 'success minus people', 'low', 'high'],
        rows: rows.map(({ name, success }) => [
          name,
          success.estimate,
          success.interval?.[0] ?? null,
          success.interval?.[1] ?? null,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('usiAnalysis.successGap')}
          width={width}
          reference={0}
          format={points}
          rows={rows.map(({ name, success, look }) => ({
            label: name,
            points: success.estimate === null ? [] : [{ look, value: success.estimate, interval: success.interval }],
            text: success.estimate === null ? '–' : points(success.estimate),
          }))}
        />
      )}
    </Figure>
  );
}
