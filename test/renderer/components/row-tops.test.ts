import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowTops, GAP } from '../../../renderer/components/transcript/row-tops.ts';

describe('createRowTops', () => {
  it('stacks rows with a gap between, below 12 and above 32 pixels of room', () => {
    const tops = createRowTops(3, (index) => [100, 50, 20][index] ?? 0);
    expect([0, 1, 2].map(tops.top)).toEqual([12, 12 + 100 + 12, 12 + 100 + 12 + 50 + 12]);
    expect(tops.total()).toBe(12 + 100 + 12 + 50 + 12 + 20 + 32);
    expect(tops.set(1, 80)).toBe(true);
    expect(tops.set(1, 80)).toBe(false);
    expect([0, 1, 2].map(tops.top)).toEqual([12, 124, 216]);
    expect(createRowTops(0, () => 10).at(0)).toBe(-1);
  });

  it('keeps what is known for a list that takes its place', () => {
    const known = new Map<number, number>();
    createRowTops(2, () => 10, known).set(1, 70);
    const longer = createRowTops(5, () => 10, known);
    expect([0, 1, 2].map(longer.height)).toEqual([10, 70, 10]);
  });

  it('finds the row at any place, after any changes', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 });
    const changes = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 300 })), { maxLength: 10 });
    fc.assert(
      fc.property(heights, changes, fc.nat(20_000), (given, changed, offset) => {
        const tops = createRowTops(given.length, (index) => given[index] ?? 0);
        for (const [index, height] of changed) {
          tops.at(offset);
          if (index < given.length) {
            tops.set(index, height);
            given[index] = height;
          }
        }
        let top = 12;
        const expected = given.findIndex((height) => {
          top += height + GAP;
          return offset < top;
        });
        expect(tops.at(offset)).toBe(expected < 0 ? given.length - 1 : expected);
      }),
    );
  });
});
