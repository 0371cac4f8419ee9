import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../renderer/stores/in-slices.ts';
import { alignedScene, isShort, orderedScene } from '../../../renderer/stores/replay-scene.ts';
import { finish, SYNC_MODES, stepsOf } from '../../../shared/replay/index.ts';
import { conversation, human, simulator } from './fixture.ts';

const long = (turns: number, tag: string) =>
  stepsOf(
    conversation(...Array.from({ length: turns }, (_, i): ['user', string] => ['user', `${tag} part ${i}A${i}`])),
  );

describe('the scene', () => {
  it('of ordinary conversations is to be had at once', () => {
    const columns = [stepsOf(human), stepsOf(simulator)];
    expect(isShort(columns)).toBe(true);
    const scene = finish(alignedScene(columns, 'stage'));
    expect(scene.provisional).toBe(false);
    expect(scene.rows).toHaveLength(7);
    expect(scene.rowOf[1]?.[4]).toBe(6);
  });

  it('of long ones is in order first, and aligned in slices', async () => {
    const columns = [long(700, 'a'), long(690, 'a')];
    expect(isShort(columns)).toBe(false);
    const first = await inSlices(orderedScene(columns, 'stage'));
    expect(first?.provisional).toBe(true);
    expect([first?.rows.length, first?.heights.length, first?.markers.length]).toEqual([700, 700, 2]);
    const better = await inSlices(alignedScene(columns, 'stage'));
    expect(better?.provisional).toBe(false);
    expect(better?.profiles[0]).toHaveLength(700);
  });

  it('is the same in slices as at once, in every mode', async () => {
    const columns = [stepsOf(human), stepsOf(simulator), stepsOf(human)];
    for (const mode of SYNC_MODES) {
      expect(await inSlices(alignedScene(columns, mode))).toEqual(finish(alignedScene(columns, mode)));
    }
  });

  it('is not worked out for a screen that is gone', async () => {
    const gone = new AbortController();
    gone.abort();
    expect(await inSlices(alignedScene([long(900, 'a'), long(900, 'b')], 'stage'), gone.signal)).toBeNull();
  });
});
