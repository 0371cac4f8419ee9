import { expect, it } from 'vitest';
import { createPlayer, type Player } from '../../../renderer/stores/replay-player.ts';
import { choosing, sideOf } from '../../../renderer/views/replay/choice.ts';

const timeline = { starts: Float64Array.of(0, 1000, 2000, 3000), total: 4000 };

it.each<[string, (player: Player) => void, boolean]>([
  ['is loaded', () => undefined, false],
  ['is loaded again with more in it', (player) => player.load(timeline, [0, 2], 2), false],
  ['plays faster', (player) => player.setSpeed(2), false],
  ['plays', (player) => player.play(), true],
  ['steps', (player) => player.step(1), true],
  ['is scrubbed', (player) => player.seek(1500), true],
  ['goes to a turn, even to the first', (player) => player.goTo(0), true],
  [
    'shows everything again after a step',
    (player) => {
      player.step(1);
      player.release();
    },
    true,
  ],
])('no turn is chosen until somebody does: one that %s', (_, act, made) => {
  const { player, choice } = choosing(createPlayer());
  player.load(timeline, [0, 2], 0);
  act(player);
  expect(choice.getState().made).toBe(made);
});

it.each([
  [null, [3, 4], 0],
  [null, [null, 4], 1],
  [null, [null, null], -1],
  [{ row: 7, column: 1 }, [3, 4], 1],
  [{ row: 6, column: 1 }, [3, 4], 0],
  [{ row: 7, column: 1 }, [3, null], 0],
])(
  'the side that is meant in a row is the one chosen there, else the first that speaks: %j of %j',
  (side, numbers, column) => {
    expect(sideOf({ made: true, side }, 7, numbers)).toBe(column);
  },
);
