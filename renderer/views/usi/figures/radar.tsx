import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import type { UsiRow } from '../../../../shared/contract/usi-view.ts';
import { Figure } from '../../../components/plot/figure.tsx';
import type { SourceLook } from '../../../components/source/look.ts';
import { t } from '../../../strings/index.ts';
import { columnLabel, isDefined } from '../words.ts';

/** The terms of the index of a simulator inside those of the human ceiling; ECE turned so that outside is better. */
export function TermsRadar({ row, ceiling, look }: { row: UsiRow; ceiling: UsiRow; look: SourceLook }) {
  const axes = (['d1', 'd2', 'd3', 'd4', 'eval', 'ece'] as const).flatMap((column) => {
    const [cell, top] = [row[column], ceiling[column]];
    if (!isDefined(cell)) return [];
    const turned = (value: number) => (column === 'ece' ? 100 * (1 - value) : value);
    return [
      {
        term: column === 'ece' ? t('usiAnalysis.turnedEce') : columnLabel(column),
        source: turned(cell.mean),
        ceiling: isDefined(top) ? turned(top.mean) : null,
      },
    ];
  });
  if (axes.length < 3) return null;
  return (
    <Figure
      title={t('usiAnalysis.radar')}
      name={`terms-${row.name}`}
      caption={t('usiAnalysis.radarCaption', row.name)}
      data={{
        columns: ['term', row.name, 'human ceiling'],
        rows: axes.map((axis) => [axis.term, axis.source, axis.ceiling]),
      }}
    >
      {(width) => (
        <RadarChart
          width={width}
          height={280}
          data={axes}
          outerRadius={Math.min(96, width / 2 - 64)}
          title={t('usiAnalysis.radar')}
        >
          <PolarGrid stroke="var(--grid)" />
          <PolarAngleAxis dataKey="term" tick={{ fill: 'var(--ink-2)', fontSize: 11 }} />
          <PolarRadiusAxis
            domain={[0, 100]}
            tickCount={5}
            axisLine={false}
            tick={{ fill: 'var(--ink-3)', fontSize: 11 }}
            angle={60}
          />
          <Radar
            dataKey="ceiling"
            stroke="var(--human)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
            fill="none"
            isAnimationActive={false}
          />
          <Radar
            dataKey="source"
            stroke={`var(--${look.colour})`}
            strokeWidth={2}
            fill={`var(--${look.colour})`}
            fillOpacity={0.12}
            isAnimationActive={false}
          />
        </RadarChart>
      )}
    </Figure>
  );
}
