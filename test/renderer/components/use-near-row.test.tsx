import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useNearRow } from '../../../renderer/components/transcript/use-near-row.ts';
import { createPlayer } from '../../../renderer/stores/replay-player.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function near() {
  const player = createPlayer();
  player.load({ starts: Float64Array.from({ length: 100 }, (_, row) => row * 1000), total: 100_000 }, [], 0);
  const { result } = renderHook(() => useNearRow(player));
  const wait = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  return { player, row: () => result.current, wait };
}

it('follows the playhead when it rests', () => {
  const { player, row, wait } = near();
  player.goTo(7);
  wait(140);
  expect(row()).toBe(0);
  wait(20);
  expect(row()).toBe(7);
});

it('follows a few times a second while a key is held', () => {
  const { player, row, wait } = near();
  const told = new Set<number>();
  for (let step = 1; step <= 16; step++) {
    player.goTo(step);
    wait(125);
    told.add(row());
  }
  expect(told.size).toBeGreaterThan(4);
  expect(told.size).toBeLessThan(8);
  wait(200);
  expect(row()).toBe(16);
});
