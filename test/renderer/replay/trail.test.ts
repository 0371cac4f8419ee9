import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phaseAt, useTrail } from '../../../renderer/components/transcript/use-player.ts';
import { createPlayer, type Player } from '../../../renderer/stores/replay-player.ts';

let frames: Map<number, FrameRequestCallback>;
let player: Player;

beforeEach(() => {
  frames = new Map();
  let id = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frames.set(++id, callback);
    return id;
  });
  vi.stubGlobal('cancelAnimationFrame', (asked: number) => frames.delete(asked));
  player = createPlayer();
  player.load({ starts: Float64Array.of(0, 1000, 2000, 3000), total: 4000 }, [0, 2, 3], 0);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function frame(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const each of due) each(0);
}

const phases = () => [0, 1, 2, 3].map((row) => phaseAt(player.store.getState(), row));

describe('useTrail', () => {
  it('lets the rows that the playhead went over look played a frame after the one it came to', () => {
    renderHook(() => useTrail(player));
    player.step(1);
    expect(phases()).toEqual(['said', 'later', 'now', 'later']);
    frame();
    expect(phases()).toEqual(['said', 'later', 'now', 'later']);
    frame();
    expect(phases()).toEqual(['said', 'said', 'now', 'later']);
    expect(frames.size).toBe(0);
  });

  it('follows to where the playhead is by then', () => {
    renderHook(() => useTrail(player));
    player.step(1);
    player.step(1);
    frame();
    frame();
    expect(phases()).toEqual(['said', 'said', 'said', 'now']);
    expect(frames.size).toBe(0);
  });

  it('begins where the playhead stands, and ends with what it belongs to', () => {
    player.step(1);
    const { unmount } = renderHook(() => useTrail(player));
    expect(phases()).toEqual(['said', 'said', 'now', 'later']);
    player.step(1);
    unmount();
    expect(frames.size).toBe(0);
  });
});
