import type { Source, SourceKind } from '../domain/conversation.ts';

export type SourceColour = 'human' | 'sim-1' | 'sim-2' | 'sim-3' | 'sim-4' | 'sim-5' | 'blind';
export type GlyphShape = 'circle' | (typeof shapes)[number];
export type GlyphFill = 'solid' | 'hollow' | 'half';

/** Colour and glyph of a source: the same in tables, replay, plots and exports. Colour never stands alone. */
export interface SourceLook {
  /** For the attribute `data-source`: gives --c, --ci and --ct to what is inside. */
  colour: SourceColour;
  shape: GlyphShape;
  fill: GlyphFill;
}

export type SourceLooks = ReadonlyMap<number, SourceLook>;

const colours = ['sim-1', 'sim-2', 'sim-3', 'sim-4', 'sim-5'] as const;

const shapes = [
  ...(['square', 'diamond', 'triangle-up', 'triangle-down', 'cross'] as const),
  ...(['saltire', 'triangle-left', 'triangle-right', 'star', 'hourglass'] as const),
  ...(['pillar', 'bow-tie', 'arch', 'bowl', 'bar'] as const),
] as const;

/** Five simulators a step, one of each colour: a solid set of shapes, then the same hollow. Half filled ones come last, for they differ least. */
const steps: readonly (readonly [set: number, fill: GlyphFill])[] = [
  ...[0, 1, 2].flatMap((set) => [[set, 'solid'] as const, [set, 'hollow'] as const]),
  ...[0, 1, 2].map((set) => [set, 'half'] as const),
];

const human: SourceLook = { colour: 'human', shape: 'circle', fill: 'solid' };

/**
 * The look of the `rank`-th simulator (from 0), or of any human group. 45 glyphs, which differ without their colours; then they come
 * again in other colours, so that no pair of glyph and colour repeats among 225.
 */
export function lookOf(kind: SourceKind, rank: number): SourceLook {
  if (kind === 'human') return human;
  const [size, glyphs] = [colours.length, shapes.length * 3];
  const glyph = rank % glyphs;
  const [set, fill] = steps[Math.floor(glyph / size)] ?? [0, 'solid'];
  return {
    colour: colours[(rank + Math.floor(rank / glyphs)) % size] ?? 'sim-1',
    shape: shapes[set * size + (glyph % size)] ?? 'square',
    fill,
  };
}

/** Looks of a study's sources, by id: fixed by the order of import. */
export function sourceLooks(sources: readonly Source[]): SourceLooks {
  const inOrder = sources.filter(({ kind }) => kind === 'simulator').sort((a, b) => a.position - b.position);
  return new Map(sources.map((source) => [source.id, lookOf(source.kind, inOrder.indexOf(source))]));
}

/** Outlines in a 10 px square, for `<path d>`; plots draw the same ones as markers. */
const glyphPaths: Record<GlyphShape, string> = {
  circle: 'M9.5 5a4.5 4.5 0 11-9 0 4.5 4.5 0 019 0z',
  square: 'M1.8.8h6.4a1 1 0 011 1v6.4a1 1 0 01-1 1H1.8a1 1 0 01-1-1V1.8a1 1 0 011-1z',
  diamond: 'M5 0l5 5-5 5-5-5z',
  'triangle-up': 'M5 .5l4.8 8.7H.2z',
  'triangle-down': 'M.2 1h9.6L5 9.7z',
  cross: 'M3.5.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
  saltire: 'M2.6.5L5 2.9 7.4.5l2.1 2.1L7.1 5l2.4 2.4-2.1 2.1L5 7.1 2.6 9.5.5 7.4 2.9 5 .5 2.6z',
  'triangle-left': 'M.4 5L9.1.2v9.6z',
  'triangle-right': 'M9.6 5L.9.2v9.6z',
  star: 'M5 .2l1.3 3.4 3.6.2-2.8 2.3.9 3.5-3-2-3 2 .9-3.5L.1 3.8l3.6-.2z',
  hourglass: 'M.6.4h8.8L6.2 5l3.2 4.6H.6L3.8 5z',
  pillar: 'M2.9.1h4.2v9.8H2.9z',
  'bow-tie': 'M.4.6L5 3.8 9.6.6v8.8L5 6.2.4 9.4z',
  arch: 'M.2 8.6V7.2C.2 3.4 2.2 1.2 5 1.2s4.8 2.2 4.8 6v1.4z',
  bowl: 'M.2 1.4v1.4c0 3.8 2 6 4.8 6s4.8-2.2 4.8-6V1.4z',
  bar: 'M.1 2.9h9.8v4.2H.1z',
};

/** What is filled of a half filled glyph: its left, of the narrow one its foot. */
const halves: Record<GlyphShape, string> = {
  circle: 'M5 .5a4.5 4.5 0 000 9z',
  square: 'M1.8.8H5v8.4H1.8a1 1 0 01-1-1V1.8a1 1 0 011-1z',
  diamond: 'M5 0v10L0 5z',
  'triangle-up': 'M5 .5v8.7H.2z',
  'triangle-down': 'M.2 1H5v8.7z',
  cross: 'M3.5.5H5v9H3.5v-3h-3v-3h3z',
  saltire: 'M2.6.5L5 2.9v4.2L2.6 9.5.5 7.4 2.9 5 .5 2.6z',
  'triangle-left': 'M.4 5L5 2.5v5z',
  'triangle-right': 'M.9.2L5 2.5v5L.9 9.8z',
  star: 'M5 .2v7.4l-3 2 .9-3.5L.1 3.8l3.6-.2z',
  hourglass: 'M.6.4H5v9.2H.6L3.8 5z',
  pillar: 'M2.9 5h4.2v4.9H2.9z',
  'bow-tie': 'M.4.6L5 3.8v2.4L.4 9.4z',
  arch: 'M.2 8.6V7.2C.2 3.4 2.2 1.2 5 1.2v7.4z',
  bowl: 'M.2 1.4v1.4c0 3.8 2 6 4.8 6V1.4z',
  bar: 'M.1 2.9H5v4.2H.1z',
};

/** The paths of a glyph: its outline, and of a half filled one the part with colour. */
export function glyphOf({ shape, fill }: SourceLook): { outline: string; open: boolean; half: string | null } {
  return { outline: glyphPaths[shape], open: fill !== 'solid', half: fill === 'half' ? halves[shape] : null };
}
