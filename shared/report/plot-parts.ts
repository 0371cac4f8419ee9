import { type Markup, markup } from './markup.ts';
import { glyphOf, type SourceLook } from './source-look.ts';

/** A linear scale from values to px. */
export interface Scale {
  at(value: number): number;
  ticks: readonly number[];
  from: number;
  to: number;
}

export function scaleOf(low: number, high: number, from: number, to: number, ticks: readonly number[]): Scale {
  const at = (value: number) => from + ((Math.min(high, Math.max(low, value)) - low) / (high - low || 1)) * (to - from);
  return { at, ticks, from, to };
}

/** Steps of 1, 2 or 5 times a power of ten: at most about `most` of them up to `high`. */
export function niceTicks(high: number, most: number): number[] {
  const rough = high / most || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? power;
  const count = Math.ceil(high / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** A drawing of fixed size: its letters are 11 px at any width of the page. `title` is what a screen reader says. */
export function drawing(width: number, height: number, title: string, parts: readonly Markup[]): Markup {
  return markup`<svg class="plot" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-label="${title}">${parts}</svg>`;
}

export function marker(look: SourceLook, x: number, y: number, size = 9): Markup {
  const place = `translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${round(size / 10)})`;
  return markup`<g data-source="${look.colour}" transform="${place}">${glyph(look)}</g>`;
}

function glyph(look: SourceLook): Markup {
  const { outline, open, half } = glyphOf(look);
  const filled = half === null ? '' : markup`<path class="half" d="${half}"/>`;
  return markup`<path class="${open ? 'glyph hollow' : 'glyph'}" d="${outline}"/>${filled}`;
}

/** Interval as a line; open ends are cut at the scale's. */
export function whisker(look: SourceLook, x1: number, y1: number, x2: number, y2: number): Markup {
  return markup`<g data-source="${look.colour}"><line class="whisker" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/></g>`;
}

export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  kind = '',
): Markup {
  return markup`<text x="${x}" y="${y}" text-anchor="${anchor}" class="${kind}">${text}</text>`;
}

export const rule = (x1: number, y1: number, x2: number, y2: number, kind = 'grid'): Markup =>
  markup`<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;

/** Glyph and name of a source, for table cells and keys. */
export function sourceName(look: SourceLook, name: string): Markup {
  return markup`<span class="source" data-source="${look.colour}"><svg width="11" height="11" viewBox="-0.5 -0.5 11 11" aria-hidden="true">${glyph(look)}</svg>${name}</span>`;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
