import { alignTurns } from './align.ts';
import type { TurnProfile } from './profile.ts';

/** One ordinal of a user turn, or null for a gap, per column. */
export type Tuple = (number | null)[];

/** The k-th user turn beside the k-th. */
export function pairByOrder(counts: readonly number[]): Tuple[] {
  return Array.from({ length: Math.max(0, ...counts) }, (_, k) => counts.map((count) => (k < count ? k : null)));
}

/**
 * Aligns one to three columns. The second and third are aligned to the first; what they hold between two turns of the
 * first and could not match there is aligned with each other.
 */
export function* pairByStage(columns: readonly (readonly TurnProfile[])[]): Generator<void, Tuple[]> {
  const [first = [], second, third] = columns;
  if (!second) return first.map((_, a) => [a]);
  const left = yield* alignTurns(first, second);
  if (!third) return left.map(({ a, b }) => [a, b]);
  const right = yield* alignTurns(first, third);
  const tuples: Tuple[] = [];
  const between = { second: segments(left, first.length), third: segments(right, first.length) };
  for (let a = 0; a <= first.length; a++) {
    const b = between.second[a];
    const c = between.third[a];
    const loose = yield* alignTurns(pick(second, b?.gaps), pick(third, c?.gaps));
    for (const pair of loose) {
      tuples.push([null, at(b?.gaps, pair.a), at(c?.gaps, pair.b)]);
    }
    if (a < first.length) tuples.push([a, b?.match ?? null, c?.match ?? null]);
  }
  return tuples;
}

interface Segment {
  /** Unmatched turns before turn a of the first column. */
  gaps: number[];
  /** What turn a itself is matched with. */
  match: number | null;
}

function segments(pairs: readonly { a: number | null; b: number | null }[], turns: number): Segment[] {
  const found: Segment[] = Array.from({ length: turns + 1 }, () => ({ gaps: [], match: null }));
  let next = 0;
  for (const { a, b } of pairs) {
    const segment = found[a ?? next];
    if (!segment) continue;
    if (a === null) {
      if (b !== null) segment.gaps.push(b);
    } else {
      segment.match = b;
      next = a + 1;
    }
  }
  return found;
}

function pick(profiles: readonly TurnProfile[], ordinals: readonly number[] = []): TurnProfile[] {
  return ordinals.flatMap((ordinal) => profiles[ordinal] ?? []);
}

function at(ordinals: readonly number[] | undefined, index: number | null): number | null {
  return index === null ? null : (ordinals?.[index] ?? null);
}
