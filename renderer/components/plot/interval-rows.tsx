import type { SourceLook } from '../source/look.ts';
import { Marker } from './marker.tsx';
import { labelWidth, RowLabel } from './row-label.tsx';

export interface RowPoint {
  look: SourceLook;
  value: number;
  interval: readonly [number, number] | null;
}

export interface PlotRow {
  label: string;
  points: readonly RowPoint[];
  /** Printed at the right: the number, or why there is none. */
  text: string;
}

interface IntervalRowsProps {
  title: string;
  rows: readonly PlotRow[];
  width: number;
  format: (value: number) => string;
  /** A line to read against, for example 0; the axis always holds it. */
  reference?: number;
  /** The whole scale, where it has ends. */
  span?: readonly [number, number];
  /** A value among the rows to read against, drawn through all of them. */
  line?: number;
}

const row = 24;
const top = 22;

/** One dot with its interval per row, on a shared axis. */
export function IntervalRows({ title, rows, width, format, reference, span, line }: IntervalRowsProps) {
  const left = labelWidth(
    rows.map(({ label }) => label),
    width,
  );
  const right = Math.max(left + 60, width - Math.max(56, ...rows.map(({ text }) => 12 + text.length * 6)));
  const ticks = ticksOf(rows, reference, span);
  const [from, to] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const at = (value: number) => left + ((value - from) / (to - from)) * (right - left);
  const height = top + rows.length * row + 4;
  return (
    <svg width={width} height={height} role="img" aria-label={`${title}: ${rows.map(wordsOf).join('; ')}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${at(tick)} 16V${height}`} stroke={tick === reference ? 'var(--axis)' : 'var(--grid)'} />
          <text x={at(tick)} y={10} textAnchor="middle" fill="var(--ink-3)">
            {format(tick)}
          </text>
        </g>
      ))}
      {line !== undefined && <path d={`M${at(line)} 16V${height}`} stroke="var(--human)" strokeDasharray="4 3" />}
      {rows.map(({ label, points, text }, index) => {
        const y = top + index * row + row / 2;
        return (
          <g key={label}>
            <RowLabel label={label} y={y + 4} room={left} />
            <path d={`M${left} ${y}H${right}`} stroke="var(--grid)" />
            {points.map(({ look, value, interval }, nth) => {
              const shift = points.length > 1 ? (nth - (points.length - 1) / 2) * 8 : 0;
              return (
                <g key={`${look.colour} ${look.shape} ${look.fill}`} data-source={look.colour}>
                  {interval && (
                    <path
                      d={`M${at(interval[0])} ${y + shift}H${at(interval[1])}`}
                      style={{ stroke: 'var(--c)' }}
                      strokeWidth={2}
                      strokeLinecap="round"
                    />
                  )}
                  <Marker look={look} x={at(value)} y={y + shift} />
                </g>
              );
            })}
            <text x={width} y={y + 4} textAnchor="end" fill="var(--ink)">
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function wordsOf({ label, text }: PlotRow): string {
  return `${label} ${text}`;
}

/** Four to seven round numbers that hold every point, interval and the reference. */
export function ticksOf(rows: readonly PlotRow[], reference?: number, span: readonly number[] = []): number[] {
  const values = rows.flatMap(({ points }) => points.flatMap(({ value, interval }) => [value, ...(interval ?? [])]));
  const all = [...values, ...span, ...(reference === undefined ? [] : [reference])];
  const ends = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  // one value alone has a unit around it
  const [low = 0, high = 1] = ends[0] === ends[1] ? ends.map((end, index) => end + index - 0.5) : ends;
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: Math.max(2, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
