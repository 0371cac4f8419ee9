import { splitField } from '../annotation/fold.ts';
import type { Message } from '../domain/conversation.ts';
import type { WorkOptions } from '../domain/work.ts';
import { canonicalConversation, type Shown } from './canonical.ts';

/** Changes when the same options show other messages. 2: messages without a word are shown. */
export const SHAPE_VERSION = 2;

/** A shape by its name, as it stands with each answer: `<version>:<agent turns>:<tools>`. Collapsed turns are shown ones. */
export function shapeName({ agentTurns, tools }: Pick<WorkOptions, 'agentTurns' | 'tools'>, version = SHAPE_VERSION) {
  return `${version}:${agentTurns === 'hidden' ? 'hidden' : 'shown'}:${tools}`;
}

const PLACED: readonly string[] = ['comment', 'labels', 'evidence'];

/** Whether a field, or its value, names places in a conversation. */
export const namesPlaces = (field: string): boolean => PLACED.includes(splitField(field)[0]);

const shape = (version: string, agentTurns: string, tools: string): Shown => ({
  agentTurns: agentTurns === 'hidden' ? 'hidden' : 'shown',
  tools: tools === 'shown' ? 'shown' : 'hidden',
  ...(version === '1' && { empty: 'hidden' }),
});

const NAME = /^([12]):(shown|hidden):(shown|hidden)$/;

/** The shapes that an answer may have been given on: the one named with it; without a name all of the first version. */
function shapesOf(name: string | null | undefined): Shown[] {
  const [, version, agentTurns, tools] = NAME.exec(name ?? '') ?? [];
  if (version && agentTurns && tools) return [shape(version, agentTurns, tools)];
  const both = ['shown', 'hidden'];
  return both.flatMap((agent) => both.map((tool) => shape('1', agent, tool)));
}

/** Where in a record the messages stood that an answer on some shape speaks of. */
export interface ShapePlaces {
  /** Per shape that it may have been: positions in the record, by position among what was shown. */
  readonly positions: readonly (readonly number[])[];
}

export function shapePlaces(messages: readonly Message[], name: string | null | undefined): ShapePlaces {
  return { positions: shapesOf(name).map((each) => canonicalConversation(messages, each).positions) };
}

/** Position in the record of what was said about a shown message; null where nobody can tell which message it was. */
export function recordPosition({ positions }: ShapePlaces, position: number): number | null {
  const places = new Set(positions.flatMap((shown) => shown[position] ?? []));
  const [only] = places;
  return places.size === 1 ? (only ?? null) : null;
}
