import type { BinRate, CalibrationView } from '../contract/usi-view.ts';
import { wilsonInterval } from '../stats/proportion-interval.ts';
import { type Markup, markup } from './markup.ts';
import { percent } from './numbers-text.ts';
import { drawing, label, marker, rule, scaleOf, sourceName, whisker } from './plot-parts.ts';
import type { ReportData } from './report-data.ts';
import { lookOf, type SourceLook } from './source-look.ts';

const width = 860;
const height = 236;
const left = 40;
const bottom = 190;

interface Line {
  look: SourceLook;
  rates: readonly (BinRate | undefined)[];
}

/** Success by difficulty bin: people and simulators, side by side in each bin. */
export function calibrationPart({ calibration, sources, usi }: ReportData): Markup | null {
  const { bins } = calibration;
  if (bins.every(({ human }) => human.n === 0)) return null;
  const simulators = sources.filter(({ kind }) => kind === 'simulator');
  const lines: Line[] = [
    { look: lookOf('human', 0), rates: bins.map(({ human }) => human) },
    ...simulators.map(({ id, look }) => ({
      look,
      rates: bins.map((bin) => bin.sources.find(({ sourceId }) => sourceId === id)),
    })),
  ];
  const ys = scaleOf(0, 1, bottom, 14, [0, 0.25, 0.5, 0.75, 1]);
  const band = (width - left) / Math.max(1, bins.length);
  const step = Math.min(14, (band - 24) / lines.length);
  const x = (bin: number, line: number) => left + band * (bin + 0.5) + step * (line - (lines.length - 1) / 2);
  const parts = [
    ...ys.ticks.flatMap((tick) => [
      rule(left, ys.at(tick), width, ys.at(tick)),
      label(left - 6, ys.at(tick) + 4, percent(tick), 'end', 'minor'),
    ]),
    ...bins.flatMap((bin, i) => [
      label(left + band * (i + 0.5), bottom + 20, rangeText(bin), 'middle'),
      label(left + band * (i + 0.5), bottom + 36, `${bin.tasks} tasks`, 'middle', 'minor'),
    ]),
    ...lines.flatMap(({ look, rates }, line) => [
      path(
        look,
        rates.flatMap((rate, i) => (rate?.rate == null ? [] : [[x(i, line), ys.at(rate.rate)] as const])),
      ),
      ...rates.flatMap((rate, i) => (rate?.rate == null ? [] : point(look, x(i, line), rate.rate, rate.n, ys.at))),
    ]),
  ];
  const how = {
    pooled: 'pooled success of this study’s simulators',
    published: 'success of 31 published simulators',
    file: 'a table of difficulties',
  };
  return markup`<section><h2>Success by difficulty</h2>
<p class="key">${sourceName(lookOf('human', 0), 'Human')} ${simulators.map(({ look, label: name }) => sourceName(look, name))}</p>
<figure><div class="wide">${drawing(width, height, 'Success rate by difficulty bin, people and simulators.', parts)}</div>
<figcaption>Success rate over conversations by difficulty of the task (${how[usi.difficulty]}), hardest tasks left. Whiskers are Wilson 95\u202F% intervals over conversations. Bins with few tasks say little. ECE is the distance between people and a simulator, weighted by the tasks of a bin.</figcaption></figure></section>`;
}

function point(look: SourceLook, x: number, rate: number, n: number, at: (value: number) => number): Markup[] {
  const [low, high] = wilsonInterval(Math.round(rate * n), n);
  return [whisker(look, x, at(low), x, at(high)), marker(look, x, at(rate))];
}

function path(look: SourceLook, points: readonly (readonly [number, number])[]): Markup {
  const text = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  return markup`<g data-source="${look.colour}"><polyline class="line" points="${text}"/></g>`;
}

const rangeText = ({ from, to }: CalibrationView['bins'][number]) => `${Math.round(100 * from)}–${percent(to)}`;
