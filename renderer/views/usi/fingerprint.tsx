import type { FeatureComparison } from '../../../shared/contract/usi-view.ts';
import { Figure } from '../../components/plot/figure.tsx';
import type { FigureData } from '../../components/plot/figure-data.ts';
import { Marker } from '../../components/plot/marker.tsx';
import { lookOf, type SourceLook } from '../../components/source/look.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import type { UsiOptions } from './options.ts';
import { SourceChoice } from './source-choice.tsx';
import { featureLabel, isShare, ownEnd } from './words.ts';

interface FingerprintProps {
  options: UsiOptions;
  source: string;
  look: SourceLook;
  sources: readonly string[];
  humans: number;
  simulators: number;
  onSource: (source: string) => void;
}

const gap = 12;

/** Where things stand in px: beside the axis where there is room for the names, else above it. */
interface Layout {
  width: number;
  left: number;
  right: number;
  row: number;
  /** Baselines: of the labels of the axis, of the words of a row below its middle; and the middle of the first row. */
  labels: number;
  words: number;
  top: number;
}

function layoutOf(width: number): Layout {
  return width < 520
    ? { width, left: 28, right: Math.max(88, width - 36), row: 40, labels: 28, words: -12, top: 62 }
    : { width, left: 190, right: width - 156, row: 20, labels: 10, words: 4, top: 30 };
}

const human = lookOf('human', 0);

/** Nineteen features, human and simulator: where and how far the two differ. */
export function Fingerprint({ options, source, look, sources, humans, simulators, onSource }: FingerprintProps) {
  const { data } = useAnswer('usi.explain', { options, source }, ['conversations', 'annotations']);
  const features = data?.features ?? [];
  return (
    <Figure
      title={t('usi.fingerprint')}
      name={`fingerprint-${source}`}
      caption={t('usi.fingerprintCaption', humans, simulators)}
      data={tableOf(features)}
      legend={[
        { label: t('plot.entry', t('usi.human'), humans), look: human },
        { label: t('plot.entry', source, simulators), look },
      ]}
      aside={<SourceChoice source={source} sources={sources} onSource={onSource} />}
    >
      {(width) => <Drawing features={features} width={width} look={look} source={source} />}
    </Figure>
  );
}

function tableOf(features: readonly FeatureComparison[]): FigureData {
  return {
    columns: ['dimension', 'feature', 'human', 'simulator', 'human sd', 'simulator sd', 'dice'],
    rows: features.map((f) => [f.dimension, f.feature, f.human, f.simulator, f.humanSd, f.simulatorSd, f.dice]),
  };
}

interface DrawingProps {
  features: readonly FeatureComparison[];
  width: number;
  look: SourceLook;
  source: string;
}

function Drawing({ features, width, look, source }: DrawingProps) {
  const layout = layoutOf(width);
  const { left, right, row, labels, top } = layout;
  const shares = features
    .filter(({ feature }) => isShare(feature))
    .flatMap(({ human, simulator }) => [human ?? 0, simulator ?? 0]);
  const end = Math.max(0.2, Math.ceil(Math.max(0, ...shares) * 5) / 5);
  const ticks = Array.from({ length: Math.round(end * 5) + 1 }, (_, i) => i / 5);
  const places = placesOf(features, layout);
  const height = top + features.length * row + 3 * gap + 6;
  return (
    <svg width={width} height={height} role="img" aria-label={`${t('usi.fingerprint')}: ${t('usi.human')}, ${source}`}>
      {ticks.map((tick) => {
        const x = left + (tick / end) * (right - left);
        return (
          <g key={tick}>
            <path d={`M${x} ${labels + 8}V${height - 6}`} stroke="var(--grid)" />
            <text x={x} y={labels} textAnchor="middle" fill="var(--ink-3)">
              {formatPercent(tick)}
            </text>
          </g>
        );
      })}
      <text x={width - 90} y={10} textAnchor="end" fill="var(--ink-3)">
        {t('usi.human')}
      </text>
      <text x={width - 44} y={10} textAnchor="end" fill="var(--ink-3)">
        {t('usi.simulator').slice(0, 3)}.
      </text>
      <text x={width} y={10} textAnchor="end" fill="var(--ink-3)">
        {t('usi.dice')}
      </text>
      {features.map((comparison, index) => (
        <Line
          key={comparison.feature}
          comparison={comparison}
          first={comparison.dimension !== features[index - 1]?.dimension}
          y={places[index] ?? 0}
          layout={layout}
          end={end}
          look={look}
        />
      ))}
    </svg>
  );
}

/** Middle of each row; dimensions are set apart. */
function placesOf(features: readonly FeatureComparison[], { top, row }: Layout): number[] {
  let y = top - row;
  return features.map(({ dimension }, index) => {
    y += row + (index > 0 && dimension !== features[index - 1]?.dimension ? gap : 0);
    return y;
  });
}

interface LineProps {
  comparison: FeatureComparison;
  first: boolean;
  y: number;
  layout: Layout;
  end: number;
  look: SourceLook;
}

function Line({ comparison, first, y, layout, end, look }: LineProps) {
  const { feature, dimension, human: h, simulator: s, dice } = comparison;
  const { width, left, right } = layout;
  const share = isShare(feature);
  const scale = share ? end : ownEnd(feature, [h ?? 0, s ?? 0]);
  const at = (value: number) => left + (value / scale) * (right - left);
  const near = h !== null && s !== null && Math.abs(at(h) - at(s)) < 10;
  const shown = (value: number | null) =>
    value === null ? '–' : formatNumber(share ? value * 100 : value, share || value >= 10 ? 1 : 2);
  const text = y + layout.words;
  return (
    <g>
      {first && (
        <text x={0} y={text} fontWeight={600} fill="var(--ink)">
          {dimension.toUpperCase()}
        </text>
      )}
      <text x={28} y={text} fill="var(--ink)">
        {featureLabel(feature)}
      </text>
      <path
        d={`M${left} ${y}H${right}`}
        stroke={share ? 'var(--grid)' : 'var(--line-2)'}
        strokeDasharray={share ? '0' : '1 3'}
      />
      {!share && (
        <text x={right + 6} y={y + 4} fill="var(--ink-3)">
          {formatNumber(scale)}
        </text>
      )}
      {h !== null && s !== null && (
        <path d={`M${at(h)} ${y}H${at(s)}`} stroke="var(--line-2)" strokeWidth={3} strokeLinecap="round" />
      )}
      {s !== null && <Marker look={look} x={at(s)} y={near ? y + 4 : y} />}
      {h !== null && <Marker look={human} x={at(h)} y={near ? y - 4 : y} />}
      <text x={width - 90} y={text} textAnchor="end" fill="var(--ink)">
        {shown(h)}
      </text>
      <text x={width - 44} y={text} textAnchor="end" fill="var(--ink)">
        {shown(s)}
      </text>
      <text x={width} y={text} textAnchor="end" fill="var(--ink)" fontWeight={dice < 50 ? 600 : 400}>
        {formatNumber(dice, 0)}
      </text>
    </g>
  );
}
