import type { Source, SourceKind } from '../../../shared/domain/conversation.ts';

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
