import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../renderer/stores/replay-scene.ts';
import { stepsOf } from '../../../shared/replay/index.ts';
import { conversation, human, simulator } from './fixture.ts';

const long = (turns: number, tag: string) =>
  stepsOf(
    conversation(...Array.from({ length: turns }, (_, i): ['user', string] => ['user', `${tag} part ${i}A${i}`])),
  );

describe('buildScene', () => {
  it('aligns ordinary conversations at once', () => {
    const { scene, improve } = buildScene([stepsOf(human), stepsOf(simulator)], 'stage');
    expect(improve).toBeNull();
    expect(scene.provisional).toBe(false);
    expect(scene.rows).toHaveLength(7);
    expect(scene.rowOf[1]?.[4]).toBe(6);
  });

  it('shows long ones at once in order and aligns them in slices', async () => {
    const columns = [long(700, 'a'), long(690, 'a')];
    const { scene, improve } = buildScene(columns, 'stage');
    expect(scene.provisional).toBe(true);
    expect(scene.rows.length).toBe(700);
    const better = await improve?.(new AbortController().signal);
    expect(better?.provisional).toBe(false);
    expect(better?.profiles[0]).toHaveLength(700);
  });

  it('stops aligning for a screen that is gone', async () => {
    const { improve } = buildScene([long(900, 'a'), long(900, 'b')], 'stage');
    const gone = new AbortController();
    gone.abort();
    expect(await improve?.(gone.signal)).toBeNull();
  });
});
