import { expect, it } from 'vitest';
import { ticksOf } from '../../../renderer/components/plot/interval-rows.tsx';
import { lookOf } from '../../../renderer/components/source/look.ts';

const row = (value: number, interval: [number, number] | null = null) => ({
  label: 'a',
  text: '',
  points: [{ look: lookOf('human', 0), value, interval }],
});

it('ticks hold every value, interval and the reference', () => {
  const ticks = ticksOf([row(3, [1.2, 7.4]), row(-2)], 0);
  expect(ticks[0]).toBeLessThanOrEqual(-2);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(7.4);
  expect(ticks).toContain(0);
});

it.each([0, 12, -0.03])('one value alone (%d) has an axis of a unit around it, with different ticks', (value) => {
  const ticks = ticksOf([row(value), row(value)]);
  expect(new Set(ticks).size).toBe(ticks.length);
  expect(ticks[0]).toBeLessThan(value);
  expect(ticks.at(-1)).toBeGreaterThan(value);
  expect((ticks.at(-1) ?? 0) - (ticks[0] ?? 0)).toBeGreaterThanOrEqual(1);
});
