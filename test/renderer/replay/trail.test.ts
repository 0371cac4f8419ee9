import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phaseAt, useTrail } from '../../../renderer/components/transcript/use-player.ts';
import { createPlayer, type Player } from '../../../renderer/stores/replay-player.ts';
import { type Frames, stubFrames } from '../frames.ts';

let frames: Frames;
let player: Player;

beforeEach(() => {
  frames = stubFrames();
  player = createPlayer();
  player.load({ starts: Float64Array.of(0, 1000, 2000, 3000), total: 4000 }, [0, 2, 3], 0);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const phases = () => [0, 1, 2, 3].map((row) => phaseAt(player.store.getState(), row));

describe('useTrail', () => {
  it('lets the rows that the playhead went over look played a frame after the one it came to', () => {
    renderHook(() => useTrail(player));
    player.step(1);
    expect(phases()).toEqual(['said', 'later', 'now', 'later']);
    frames.next();
    expect(phases()).toEqual(['said', 'later', 'now', 'later']);
    frames.next();
    expect(phases()).toEqual(['said', 'said', 'now', 'later']);
    expect(frames.waiting()).toBe(0);
  });

  it('follows to where the playhead is by then', () => {
    renderHook(() => useTrail(player));
    player.step(1);
    player.step(1);
    frames.next();
    frames.next();
    expect(phases()).toEqual(['said', 'said', 'said', 'now']);
    expect(frames.waiting()).toBe(0);
  });

  it('begins where the playhead stands, and ends with what it belongs to', () => {
    player.step(1);
    const { unmount } = renderHook(() => useTrail(player));
    expect(phases()).toEqual(['said', 'said', 'now', 'later']);
    player.step(1);
    unmount();
    expect(frames.waiting()).toBe(0);
  });
});
