import { CartesianGrid, ErrorBar, Line, LineChart, XAxis, YAxis } from 'recharts';
import type { BinRate, CalibrationView } from '../../../shared/contract/usi-view.ts';
import { wilsonInterval } from '../../../shared/stats/proportion-interval.ts';
import { axisStyle, gridStyle, whiskerStyle } from '../../components/plot/axis-style.ts';
import { Figure } from '../../components/plot/figure.tsx';
import type { FigureData } from '../../components/plot/figure-data.ts';
import { Marker } from '../../components/plot/marker.tsx';
import { lookOf, type SourceLook } from '../../components/source/look.ts';
import { formatPercent, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import type { UsiOptions } from './options.ts';

interface CalibrationPlotProps {
  options: UsiOptions;
  source: { id: number; label: string; look: SourceLook };
}

const human = lookOf('human', 0);

/** "Easy mode": does the agent succeed more often with the simulator than with people on tasks of one difficulty? */
export function CalibrationPlot({ options, source }: CalibrationPlotProps) {
  const { data } = useAnswer('usi.calibration', options, ['conversations']);
  const bins = data?.bins ?? [];
  const points = bins.map((bin) => ({
    label: `${Math.round(bin.from * 100)}–${Math.round(bin.to * 100)}`,
    tasks: bin.tasks,
    human: bin.human.rate,
    humanWhisker: whisker(bin.human),
    simulator: rateOf(bin, source.id).rate,
    simulatorWhisker: whisker(rateOf(bin, source.id)),
  }));
  return (
    <Figure
      title={t('usi.calibration')}
      name={`success-by-difficulty-${source.label}`}
      caption={t('usi.calibrationCaption')}
      data={tableOf(bins, source)}
      legend={[
        { label: t('plot.entry', t('usi.human'), sum(bins.map(({ human }) => human.n))), look: human },
        { label: t('plot.entry', source.label, sum(bins.map((bin) => rateOf(bin, source.id).n))), look: source.look },
      ]}
    >
      {(width) => (
        <LineChart
          width={width}
          height={210}
          data={points}
          margin={{ top: 12, right: 16, bottom: 4, left: 0 }}
          title={t('usi.calibration')}
        >
          <CartesianGrid {...gridStyle} vertical={false} />
          <XAxis dataKey="label" {...axisStyle} interval={0} padding={{ left: 24, right: 24 }} />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={(share: number) => formatPercent(share)}
            width={44}
            {...axisStyle}
          />
          <Line
            dataKey="human"
            name={t('usi.human')}
            stroke="var(--human)"
            strokeOpacity={0.45}
            isAnimationActive={false}
            dot={dotOf(human)}
            connectNulls={false}
          >
            <ErrorBar dataKey="humanWhisker" {...whiskerStyle} stroke="var(--human)" />
          </Line>
          <Line
            dataKey="simulator"
            name={source.label}
            stroke={`var(--${source.look.colour})`}
            strokeOpacity={0.45}
            isAnimationActive={false}
            dot={dotOf(source.look)}
            connectNulls={false}
          >
            <ErrorBar dataKey="simulatorWhisker" {...whiskerStyle} stroke={`var(--${source.look.colour})`} />
          </Line>
        </LineChart>
      )}
    </Figure>
  );
}

function dotOf(look: SourceLook) {
  return ({ cx, cy, key, value }: { cx?: number; cy?: number; key?: React.Key | null; value?: unknown }) =>
    cx === undefined || cy === undefined || value == null ? (
      <g key={key} />
    ) : (
      <Marker key={key} look={look} x={cx} y={cy} />
    );
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

type Bin = CalibrationView['bins'][number];

const nobody: BinRate = { rate: null, n: 0 };

function rateOf({ sources }: Bin, source: number): BinRate {
  return sources.find(({ sourceId }) => sourceId === source) ?? nobody;
}

/** Distances from the rate to the ends of its Wilson interval. */
function whisker({ rate, n }: BinRate): [number, number] | undefined {
  if (rate === null) return undefined;
  const [low, high] = wilsonInterval(Math.round(rate * n), n, 0.95);
  return [rate - low, high - rate];
}

function tableOf(bins: readonly Bin[], source: { id: number; label: string }): FigureData {
  return {
    columns: ['difficulty from', 'to', 'tasks', 'human', 'human n', source.label, `${source.label} n`],
    rows: bins.map((bin) => {
      const simulator = rateOf(bin, source.id);
      return [bin.from, bin.to, bin.tasks, bin.human.rate, bin.human.n, simulator.rate, simulator.n];
    }),
  };
}
