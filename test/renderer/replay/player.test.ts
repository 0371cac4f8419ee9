import { beforeEach, describe, expect, it } from 'vitest';
import { phaseAt } from '../../../renderer/components/transcript/use-player.ts';
import { createPlayer, type Player } from '../../../renderer/stores/replay-player.ts';

let player: Player;
beforeEach(() => {
  player = createPlayer();
  player.load({ starts: Float64Array.of(0, 1000, 3000, 6000), total: 8000 }, [0, 2], 0);
});
const state = () => player.store.getState();

describe('the player', () => {
  it('moves with the time that it is told, times speed, and stops at the end', () => {
    player.setSpeed(2);
    player.play();
    player.tick(600);
    expect([player.position(), state().row]).toEqual([1200, 1]);
    player.tick(100_000);
    expect([player.position(), state().row, state().playing]).toEqual([8000, 3, false]);
  });

  it('starts again from the beginning after the end', () => {
    player.seek(8000);
    player.play();
    expect([player.position(), state().playing]).toEqual([0, true]);
  });

  it('steps from stop to stop and to the last row', () => {
    player.step(1);
    expect(state().row).toBe(2);
    player.step(1);
    expect(state().row).toBe(3);
    player.step(-1);
    player.step(-1);
    expect(state().row).toBe(0);
  });

  it('holds back what lies ahead once one plays, steps or scrubs, not when a turn is shown', () => {
    player.goTo(2);
    expect(state()).toMatchObject({ row: 2, begun: false });
    player.step(-1);
    expect(state().begun).toBe(true);
    player.release();
    expect(state().begun).toBe(false);
  });

  it('lets rows look played once they are settled, those it came back over no more', () => {
    const phases = () => [0, 1, 2, 3].map((row) => phaseAt(state(), row));
    player.step(1);
    expect(phases()).toEqual(['said', 'later', 'now', 'later']);
    player.settle();
    expect(phases()).toEqual(['said', 'said', 'now', 'later']);
    player.step(-1);
    expect(phases()).toEqual(['now', 'said', 'said', 'later']);
    player.settle();
    expect(phases()).toEqual(['now', 'later', 'later', 'later']);
  });

  it('tells the store only when the row changes, and the position always', () => {
    const heard: number[] = [];
    let rows = 0;
    player.onMove((position) => heard.push(position));
    player.play();
    player.store.subscribe(() => {
      rows += 1;
    });
    for (let i = 0; i < 5; i++) player.tick(100);
    expect(heard.slice(-5)).toEqual([100, 200, 300, 400, 500]);
    expect(rows).toBe(0);
  });

  it('does not move while nothing is loaded', () => {
    const empty = createPlayer();
    empty.play();
    expect(empty.store.getState().playing).toBe(false);
  });
});
