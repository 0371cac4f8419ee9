import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Find } from '../../../renderer/components/transcript/use-find.ts';
import { createPlayer } from '../../../renderer/stores/replay-player.ts';
import { alignedScene } from '../../../renderer/stores/replay-scene.ts';
import type { ReplayState } from '../../../renderer/stores/replay-store.ts';
import { choosing } from '../../../renderer/views/replay/choice.ts';
import { useFollow } from '../../../renderer/views/replay/use-follow.ts';
import type { Replay } from '../../../renderer/views/replay/use-replay.ts';
import { findIn, finish, stepsOf } from '../../../shared/replay/index.ts';
import { human, simulator } from './fixture.ts';

it('leads to a hit once, not again when the same hit is found in another scene', () => {
  const columns = [stepsOf(human), stepsOf(simulator)];
  const stateIn = (mode: 'stage' | 'turn') =>
    ({ columns: [], scene: finish(alignedScene(columns, mode)) }) as unknown as ReplayState;
  const hits = () => findIn(columns[0] ?? [], 'e', 0, '');
  const choose = vi.fn();
  const reveal = vi.fn();
  const list = { current: { reveal, focus: vi.fn(), show: vi.fn(), top: () => 0 } };
  const render = renderHook(
    ({ state, hit }) => {
      const replay = { ...choosing(createPlayer()), store: { getState: () => state }, choose } as unknown as Replay;
      useFollow(list, replay, state, { current: hits()[hit] ?? null } as Find, []);
    },
    { initialProps: { state: stateIn('stage'), hit: 0 } },
  );
  const [first, second] = hits();
  expect(choose.mock.calls).toEqual([[0, first?.step]]);
  render.rerender({ state: stateIn('turn'), hit: 0 });
  expect(choose).toHaveBeenCalledTimes(1);
  render.rerender({ state: stateIn('turn'), hit: 1 });
  expect(choose.mock.calls.at(-1)).toEqual([0, second?.step]);
  expect(choose).toHaveBeenCalledTimes(2);
});
