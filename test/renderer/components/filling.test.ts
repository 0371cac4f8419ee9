import { describe, expect, it } from 'vitest';
import { createFilling, type Filling, type Fullness } from '../../../renderer/components/transcript/filling.ts';

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const asDrawn = (filling: Filling, from: number, to: number): Fullness[] => rows(from, to).map(filling.of);

function fillAll(filling: Filling, now: number): number[] {
  const order: number[] = [];
  const window = rows(0, 2000);
  for (;;) {
    const before = window.filter((index) => filling.of(index) === 'full');
    if (!filling.fill(now)) return order;
    order.push(...window.filter((index) => filling.of(index) === 'full' && !before.includes(index)));
  }
}

describe('filling', () => {
  it('draws the first screen at once and what lies beyond a row at a time, the nearest first', () => {
    const filling = createFilling();
    filling.move(rows(0, 8), { startIndex: 0, endIndex: 4 }, 0);
    expect(asDrawn(filling, 0, 8)).toEqual(['full', 'full', 'full', 'full', 'full', 'room', 'room', 'room', 'room']);
    expect(fillAll(filling, 1000)).toEqual([5, 6, 7, 8]);
    expect(filling.pending()).toBe(false);
  });

  it('keeps what is drawn while the window moves on, and forgets what leaves it', () => {
    const filling = createFilling();
    filling.move(rows(0, 4), { startIndex: 0, endIndex: 4 }, 0);
    filling.move(rows(2, 6), { startIndex: 3, endIndex: 5 }, 16);
    expect(asDrawn(filling, 2, 6)).toEqual(['full', 'full', 'full', 'draft', 'room']);
    // not a jump: the row that came into view is drawn in the very next frame
    expect(fillAll(filling, 32)).toEqual([5, 6]);
    filling.move(rows(0, 4), { startIndex: 0, endIndex: 4 }, 48);
    expect(asDrawn(filling, 0, 1)).toEqual(['draft', 'draft']);
  });

  it('shows drafts while one jump follows another, and fills the screen from its middle when they rest', () => {
    const filling = createFilling();
    filling.move(rows(0, 4), { startIndex: 0, endIndex: 4 }, 0);
    for (const [at, now] of [
      [500, 1000],
      [900, 1030],
      [1300, 1060],
    ] as const) {
      filling.move(rows(at - 1, at + 3), { startIndex: at, endIndex: at + 2 }, now);
      expect(asDrawn(filling, at - 1, at + 3)).toEqual(['room', 'draft', 'draft', 'draft', 'room']);
      expect(filling.fill(now + 29)).toBe(false);
      expect(filling.jumping()).toBe(true);
    }
    expect(filling.pending()).toBe(true);
    const order = fillAll(filling, 1200);
    expect(filling.jumping()).toBe(false);
    expect(order[0]).toBe(1301);
    expect(order.slice(0, 3).sort()).toEqual([1300, 1301, 1302]);
    expect(order).toHaveLength(5);
  });
});
