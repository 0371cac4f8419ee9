import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTurns, type Pair } from '../../../shared/replay/align.ts';
import { likeness, MATCHED, type TurnProfile } from '../../../shared/replay/profile.ts';
import { finish } from '../../../shared/replay/slices.ts';
import { stepsOf } from '../../../shared/replay/steps.ts';
import { conversation, human, profiled, simulator } from './fixture.ts';

const profiles = (...texts: string[][]): TurnProfile[][] =>
  profiled(texts.map((turns) => stepsOf(conversation(...turns.map((text) => ['user', text] as ['user', string])))));

const gain = (pairs: readonly Pair[]): number =>
  pairs.reduce((sum, { a, b, score }) => (a === null || b === null ? sum : sum + score - MATCHED), 0);

/** The optimum by trying everything: the independent reference for the dynamic program. */
function best(a: readonly TurnProfile[], b: readonly TurnProfile[]): number {
  const [first, ...rest] = a;
  if (!first) return 0;
  let most = best(rest, b);
  for (const [j, turn] of b.entries()) {
    most = Math.max(most, likeness(first, turn) - MATCHED + best(rest, b.slice(j + 1)));
  }
  return most;
}

const words = ['order', 'refund', 'address', 'yes', 'no', 'K88120', 'cheapest flight', 'thanks bye', 'which one?'];
const side = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), { maxLength: 5 });
const texts = side.map((turns) => turns.map((parts) => parts.join(' ')));

describe('alignTurns', () => {
  it('finds the optimum', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a = [], b = []] = profiles(one, other);
        expect(gain(finish(alignTurns(a, b)))).toBeCloseTo(best(a, b), 10);
      }),
      { numRuns: 200 },
    );
  });

  it('names every turn once, in order, and matches nothing below the threshold, full or banded', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(8, 20, 1_000_000), (one, other, cells) => {
        const [a = [], b = []] = profiles(one, other);
        const pairs = finish(alignTurns(a, b, cells));
        expect(pairs.flatMap((pair) => (pair.a === null ? [] : pair.a))).toEqual(a.map((_, i) => i));
        expect(pairs.flatMap((pair) => (pair.b === null ? [] : pair.b))).toEqual(b.map((_, i) => i));
        for (const pair of pairs)
          if (pair.a !== null && pair.b !== null) expect(pair.score).toBeGreaterThanOrEqual(MATCHED);
      }),
      { numRuns: 300 },
    );
  });

  it('aligns a terse person with a simulator that says two things at once', () => {
    const [a = [], b = []] = profiled([stepsOf(human), stepsOf(simulator)]);
    const pairs = finish(alignTurns(a, b)).map((pair) => [
      pair.a === null ? null : a[pair.a]?.number,
      pair.b === null ? null : b[pair.b]?.number,
    ]);
    // labelled by hand: 5 is asked only of the person, 9 was said in 5 of the simulator
    expect(pairs).toEqual([
      [1, 1],
      [3, 3],
      [5, null],
      [7, 5],
      [9, null],
      [11, 7],
      [13, 9],
    ]);
  });

  it('stays within the band on long conversations and still finds what is near the diagonal', () => {
    const long = Array.from({ length: 400 }, (_, i) => `item ${i}A77 please number ${i}`);
    const [a = [], b = []] = profiles(long, long);
    const pairs = finish(alignTurns(a, b, 400 * 40));
    expect(pairs.every((pair) => pair.a === pair.b)).toBe(true);
  });

  it('does its work in slices', () => {
    const long = Array.from({ length: 600 }, (_, i) => `item ${i}`);
    const [a = [], b = []] = profiles(long, long);
    let rests = 0;
    const work = alignTurns(a, b);
    while (!work.next().done) rests += 1;
    expect(rests).toBeGreaterThan(10);
  });
});
