import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceSides, type Presentation, sideImbalance } from '../../../shared/blinding/sides.ts';

const design = fc
  .record({
    annotators: fc.integer({ min: 1, max: 7 }),
    items: fc.integer({ min: 1, max: 60 }),
    sources: fc.integer({ min: 1, max: 5 }),
    density: fc.double({ min: 0.1, max: 1, noNaN: true }),
    salt: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(({ annotators, items, sources, density, salt }) =>
    Array.from({ length: annotators * items }, (_, i): Presentation & { draw: number } => ({
      annotator: `a${i % annotators}`,
      item: `i${Math.floor(i / annotators)}`,
      source: `s${(Math.floor(i / annotators) * 7 + salt) % sources}`,
      draw: ((i * 2654435761 + salt) % 1000) / 1000,
    })).filter(({ draw }) => draw < density),
  );

describe('sides', () => {
  it('differ by at most one per annotator and source, per annotator and per item, for any design', () => {
    fc.assert(
      fc.property(design, fc.integer(), (presentations, seed) => {
        const worst = sideImbalance(presentations, balanceSides(presentations, seed >>> 0));
        expect(Math.max(worst.annotator, worst.annotatorSource, worst.item)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same for the same seed and differ between seeds', () => {
    const presentations = Array.from({ length: 40 }, (_, i) => ({
      annotator: `a${i % 2}`,
      item: `i${i >> 1}`,
      source: 's',
    }));
    expect(balanceSides(presentations, 5)).toEqual(balanceSides(presentations, 5));
    const sides = [1, 2, 3].map((seed) => balanceSides(presentations, seed).join(''));
    expect(new Set(sides).size).toBe(3);
  });

  it('are as often left as right over seeds: nothing can be guessed from the place in the list', () => {
    const presentations = Array.from({ length: 12 }, (_, i) => ({
      annotator: `a${i % 3}`,
      item: `i${Math.floor(i / 3)}`,
      source: 's',
    }));
    const lefts = new Array<number>(12).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      for (const [i, side] of balanceSides(presentations, seed).entries()) lefts[i] = (lefts[i] ?? 0) + side;
    }
    // 2000 fair draws: 5 standard deviations are 112
    for (const left of lefts) expect(Math.abs(left - 1000)).toBeLessThan(112);
  });

  it('that were shown before stay as they were', () => {
    const shown: Presentation[] = Array.from({ length: 6 }, (_, i) => ({
      annotator: 'a',
      item: `i${i}`,
      source: 's',
      left: i % 2 === 0 ? 0 : 1,
    }));
    const added: Presentation[] = Array.from({ length: 8 }, (_, i) => ({ annotator: 'a', item: `n${i}`, source: 's' }));
    const sides = balanceSides([...shown, ...added], 9);
    expect(sides.slice(0, 6)).toEqual([0, 1, 0, 1, 0, 1]);
    expect(sideImbalance([...shown, ...added], sides).annotatorSource).toBeLessThanOrEqual(1);
  });
});
