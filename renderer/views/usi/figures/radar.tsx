import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import type { UsiRow } from '../../../../shared/contract/usi-view.ts';
import { Figure } from '../../../components/plot/figure.tsx';
import type { SourceLook } from '../../../components/source/look.ts';
import { formatNumber, t } from '../../../strings/index.ts';
import { columnLabel, isDefined } from '../words.ts';

/** Upright, beside the axis that points up; its two ends are said in the caption. */
function RadiusTick({ x, y, payload }: { x?: number | string; y?: number | string; payload?: { value: number } }) {
  const value = payload?.value ?? 0;
  if (value <= 0 || value >= 100) return <g />;
  return (
    <text x={Number(x) + 4} y={Number(y) + 4} fill="var(--ink-3)" fontSize={11}>
      {formatNumber(value)}
    </text>
  );
}

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
            ticks={[0, 25, 50, 75, 100]}
            axisLine={false}
            tick={RadiusTick}
            angle={90}
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
