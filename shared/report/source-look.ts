import type { Source, SourceKind } from '../domain/conversation.ts';

export type SourceColour = 'human' | 'sim-1' | 'sim-2' | 'sim-3' | 'sim-4' | 'sim-5' | 'blind';
export type GlyphShape = 'circle' | 'square' | 'diamond' | 'triangle-up' | 'triangle-down' | 'cross';

/** Colour and glyph of a source: the same in tables, replay, plots and exports. Colour never stands alone. */
export interface SourceLook {
  /** For the attribute `data-source`: gives --c, --ci and --ct to what is inside. */
  colour: SourceColour;
  shape: GlyphShape;
  /** From the sixth simulator on the colours come again, with hollow glyphs. */
  hollow: boolean;
}

export type SourceLooks = ReadonlyMap<number, SourceLook>;

const simulators: readonly (readonly [SourceColour, GlyphShape])[] = [
  ['sim-1', 'square'],
  ['sim-2', 'diamond'],
  ['sim-3', 'triangle-up'],
  ['sim-4', 'triangle-down'],
  ['sim-5', 'cross'],
];

const human: SourceLook = { colour: 'human', shape: 'circle', hollow: false };

/** The look of the `rank`-th simulator (from 0), or of any human group. */
export function lookOf(kind: SourceKind, rank: number): SourceLook {
  if (kind === 'human') return human;
  const [colour, shape] = simulators[rank % simulators.length] ?? ['sim-1', 'square'];
  return { colour, shape, hollow: rank >= simulators.length };
}

/** Looks of a study's sources, by id: fixed by the order of import. */
export function sourceLooks(sources: readonly Source[]): SourceLooks {
  const inOrder = sources.filter(({ kind }) => kind === 'simulator').sort((a, b) => a.position - b.position);
  return new Map(sources.map((source) => [source.id, lookOf(source.kind, inOrder.indexOf(source))]));
}

/** Outlines in a 10 px square, for `<path d>`; plots draw the same ones as markers. */
export const glyphPaths: Record<GlyphShape, string> = {
  circle: 'M9.5 5a4.5 4.5 0 11-9 0 4.5 4.5 0 019 0z',
  square: 'M1.8.8h6.4a1 1 0 011 1v6.4a1 1 0 01-1 1H1.8a1 1 0 01-1-1V1.8a1 1 0 011-1z',
  diamond: 'M5 0l5 5-5 5-5-5z',
  'triangle-up': 'M5 .5l4.8 8.7H.2z',
  'triangle-down': 'M.2 1h9.6L5 9.7z',
  cross: 'M3.5.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
};
