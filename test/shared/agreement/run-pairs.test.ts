import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runPairs } from '../../../shared/agreement/run-pairs.ts';

const plan = { replicates: 0, seed: 7 };

/** Judges who always choose conversation `h<i>` of pair i, each seeing the sides in an order of their own. */
const judgement = (annotator: string, i: number, flipped: boolean, right: boolean) => {
  const [left, other] = flipped ? [`s${i}`, `h${i}`] : [`h${i}`, `s${i}`];
  const chosen = right ? `h${i}` : `s${i}`;
  return { annotator, item: `p${i}`, left, right: other, verdict: chosen === left ? 'left' : 'right' };
};

describe('agreement of judges of pairs', () => {
  it('is on the chosen conversation: perfect judges agree fully, whatever their sides and their truth', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 12, maxLength: 30 }), (sides) => {
        const rows = sides.flatMap(([a, b], i) => [judgement('Ada', i, a, true), judgement('Ben', i, b, true)]);
        const [verdict] = runPairs(rows, {}, plan).dimensions;
        // Coded by truth these judges would be constant and alpha undefined.
        expect(verdict?.exact).toMatchObject({ status: 'ok', estimate: 1 });
        if (verdict?.alpha.status === 'ok') expect(verdict.alpha.estimate).toBe(1);
        else expect(verdict?.evidence.distribution.some(({ share }) => share === 1)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('counts an agreeing pair of judges once per pair: 3 of 4 choose alike', () => {
    const rows = [0, 1, 2, 3].flatMap((i) => [
      judgement('Ada', i, i % 2 === 0, true),
      judgement('Ben', i, false, i < 3),
    ]);
    expect(runPairs(rows, {}, plan).dimensions[0]?.exact).toMatchObject({ estimate: 0.75 });
  });

  it('takes "cannot tell" as a category of its own and grades as an ordinal scale, turned with the sides', () => {
    const words = [
      { annotator: 'Ada', item: 'p', left: 'h', right: 's', verdict: 'cannot tell' },
      { annotator: 'Ben', item: 'p', left: 's', right: 'h', verdict: 'tie' },
    ];
    const [nominal] = runPairs(words, {}, plan).dimensions;
    expect(nominal).toMatchObject({ level: 'nominal', exact: { estimate: 1 } });
    const graded = [
      { annotator: 'Ada', item: 'p', left: 'h', right: 's', verdict: 2 },
      { annotator: 'Ben', item: 'p', left: 's', right: 'h', verdict: 6 },
    ];
    const [ordinal] = runPairs(graded, {}, plan).dimensions;
    expect(ordinal).toMatchObject({ level: 'ordinal', exact: { estimate: 1 } });
  });

  it.each([
    [[], 'no rows'],
    [[{ annotator: 'Ada', item: 'p', left: 'h', right: 's' }], 'no column "verdict"'],
    [[{ annotator: 'Ada', item: 'p', left: 'h', right: 's', verdict: 'middle' }], 'Row 1: "middle" is neither'],
    [[{ annotator: 'Ada', item: 'p', left: 'h', right: 's', verdict: 8 }], 'Row 1: "8" is no grade from 1 to 7'],
    [[{ annotator: 'Ada', item: '', left: 'h', right: 's', verdict: 'left' }], 'Row 1: column "item" is empty'],
    [[judgement('Ada', 1, false, true), judgement('Ada', 1, true, true)], 'Ada rated p1 more than once'],
  ])('%j is refused with its place', (rows, words) => {
    expect(() => runPairs(rows, {}, plan)).toThrow(words);
  });
});
