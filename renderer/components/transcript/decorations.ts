import type { Behaviour } from '../../../shared/replay/index.ts';

/** What is drawn on the words of a turn. Offsets are UTF-16 in the raw content of the message. */
export type Decoration = { start: number; end: number } & (
  | { kind: 'mark'; behaviour: Behaviour; term: string }
  /** `tags` are the numbers of the questions it supports. */
  | { kind: 'evidence'; tags: string }
  | { kind: 'find'; current: boolean }
);

/** Decorations by message position; the same list as long as they are the same. */
export type Decorations = Pick<ReadonlyMap<number, readonly Decoration[]>, 'get'>;

/** A stretch of text under the same decorations; `ending` are those that end with it: their tags stand behind it. */
export interface Segment {
  text: string;
  start: number;
  under: readonly Decoration[];
  ending: readonly Decoration[];
}

const NONE: readonly Decoration[] = [];

/** Cuts a text that starts at `start` wherever a decoration begins or ends. */
export function segmentsOf(text: string, start: number, decorations: readonly Decoration[]): Segment[] {
  const end = start + text.length;
  const here = decorations.filter((each) => each.start < end && each.end > start && each.end > each.start);
  if (here.length === 0) return [{ text, start, under: NONE, ending: NONE }];
  const cuts = new Set([start, end]);
  for (const each of here) {
    cuts.add(Math.max(start, each.start));
    cuts.add(Math.min(end, each.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end;
    const under = here.filter((each) => each.start < to && each.end > from);
    return {
      text: text.slice(from - start, to - start),
      start: from,
      under,
      ending: under.filter((each) => each.end === to),
    };
  });
}

/** All decorations of a message, from several layers: put together where they are asked for. */
export function mergeDecorations(layers: readonly Decorations[]): Decorations {
  const merged = new Map<number, readonly Decoration[]>();
  return {
    get(position) {
      const known = merged.get(position);
      if (known) return known;
      const lists = layers.flatMap((layer) => [layer.get(position) ?? []]).filter((list) => list.length > 0);
      const all = lists.length > 1 ? lists.flat() : lists[0];
      if (all) merged.set(position, all);
      return all;
    },
  };
}
