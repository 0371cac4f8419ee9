import { mulberry32 } from '../stats/random.ts';

/** A first presentation of a two-sided item to an annotator; `left` is given for one that was shown before. */
export interface Presentation {
  readonly annotator: string;
  readonly item: string;
  /** What the sides must be balanced by besides: the simulator that stands beside the human. */
  readonly source: string;
  readonly left?: 0 | 1;
}

const MOST_TRIES = 64;

/**
 * Which conversation of each item stands left (0 = the first), so that the two sides differ by at most one per (annotator,
 * source), per annotator and per item over annotators.
 *
 * Presentations that must differ are paired twice: once within each annotator (first by source, then what is left over),
 * once within each item. Every presentation has then at most one partner of either sort, so the pairs form paths and even
 * circles, which two colours always fit. O(presentations). Sides that were shown before stay; with them every annotator and source
 * is still exact where they were; where two such sides at the ends of one path ask for the impossible, other pairs are drawn, and
 * of some tries the one that breaks fewest pairs within items is taken.
 */
export function balanceSides(presentations: readonly Presentation[], seed: number): (0 | 1)[] {
  const random = mulberry32(seed);
  let best: { sides: (0 | 1)[]; broken: number } | null = null;
  for (let attempt = 0; attempt < MOST_TRIES && best?.broken !== 0; attempt++) {
    const found = colour(presentations, random);
    if (best === null || found.broken < best.broken) best = found;
  }
  return best?.sides ?? [];
}

function colour(presentations: readonly Presentation[], random: () => number): { sides: (0 | 1)[]; broken: number } {
  const byAnnotator = annotatorPairs(presentations, random);
  const byItem = pairUp(
    presentations,
    grouped(presentations, ({ item }) => item),
    random,
  ).partner;
  const sides: (0 | 1 | undefined)[] = presentations.map(({ left }) => left);
  let broken = 0;
  /** Sets one side, and with it its partner's within the annotator: such a pair is never broken. */
  const settle = (i: number, side: 0 | 1): number[] => {
    sides[i] = side;
    const partner = byAnnotator.get(i);
    if (partner === undefined || sides[partner] !== undefined) return [i];
    sides[partner] = side === 0 ? 1 : 0;
    return [i, partner];
  };
  const spread = (from: number[]): void => {
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const next = byItem.get(at);
      if (next === undefined) continue;
      if (sides[next] === undefined) open.push(...settle(next, sides[at] === 0 ? 1 : 0));
      else if (sides[next] === sides[at]) broken++;
    }
  };
  spread(presentations.flatMap(({ left }, i) => (left === undefined ? [] : settle(i, left))));
  for (const i of presentations.keys()) {
    if (sides[i] === undefined) spread(settle(i, random() < 0.5 ? 0 : 1));
  }
  return { sides: sides as (0 | 1)[], broken };
}

function annotatorPairs(presentations: readonly Presentation[], random: () => number): Map<number, number> {
  const bySource = pairUp(
    presentations,
    grouped(presentations, ({ annotator, source }) => JSON.stringify([annotator, source])),
    random,
  );
  const over = grouped(presentations, ({ annotator }) => annotator, bySource.single);
  return new Map([...bySource.partner, ...pairUp(presentations, over, random).partner]);
}

/**
 * Pairs the members of each group at random; at most one of each is left over. Sides that were shown before and even each other
 * out need no partner; what remains of them is paired first, each with one that is free.
 */
function pairUp(presentations: readonly Presentation[], groups: Iterable<number[]>, random: () => number) {
  const partner = new Map<number, number>();
  const single: number[] = [];
  for (const group of groups) {
    const [left, right, free] = [0, 1, undefined].map((side) =>
      shuffled(
        group.filter((i) => presentations[i]?.left === side),
        random,
      ),
    ) as [number[], number[], number[]];
    const even = Math.min(left.length, right.length);
    const shown = [...left.slice(even), ...right.slice(even)];
    const pairs = shown.slice(0, free.length).map((i, n): [number, number] => [i, free[n] as number]);
    single.push(...shown.slice(free.length));
    const rest = free.slice(shown.length);
    for (let i = 0; i + 1 < rest.length; i += 2) pairs.push([rest[i] as number, rest[i + 1] as number]);
    if (rest.length % 2 === 1) single.push(rest.at(-1) as number);
    for (const [a, b] of pairs) {
      partner.set(a, b);
      partner.set(b, a);
    }
  }
  return { partner, single };
}

function grouped(
  presentations: readonly Presentation[],
  keyOf: (presentation: Presentation) => string,
  among: Iterable<number> = presentations.keys(),
): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  for (const i of among) {
    const key = keyOf(presentations[i] as Presentation);
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return groups.values();
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as Item, order[i] as Item];
  }
  return order;
}

/** Largest difference between the sides in any (annotator, source), annotator and item. */
export function sideImbalance(presentations: readonly Presentation[], sides: readonly (0 | 1)[]) {
  const worst = (keyOf: (presentation: Presentation) => string): number => {
    const sums = new Map<string, number>();
    for (const [i, presentation] of presentations.entries()) {
      const key = keyOf(presentation);
      sums.set(key, (sums.get(key) ?? 0) + (sides[i] === 0 ? 1 : -1));
    }
    return Math.max(0, ...[...sums.values()].map(Math.abs));
  };
  return {
    annotatorSource: worst(({ annotator, source }) => JSON.stringify([annotator, source])),
    annotator: worst(({ annotator }) => annotator),
    item: worst(({ item }) => item),
  };
}
