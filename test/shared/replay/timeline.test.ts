import { describe, expect, it } from 'vitest';
import {
  finish,
  indexProfiles,
  nextStop,
  pairByOrder,
  rowAt,
  rowsByTuples,
  stepsOf,
  stopsOf,
  timelineOf,
} from '../../../shared/replay/index.ts';
import { conversation, human, profiled, simulator } from './fixture.ts';

const sides = [stepsOf(human), stepsOf(simulator)];
const rows = finish(rowsByTuples(sides, pairByOrder(profiled(sides).map(({ length }) => length))));

describe('timelineOf', () => {
  it('paces by reading length: 238 words of 4.6 letters and a blank take a minute, and a turn a pause', () => {
    const prose = (words: number) => [stepsOf(conversation(['user', 'x'.repeat(Math.round(words * 5.6))]))];
    const lasts = (words: number) => finish(timelineOf(prose(words), [{ cells: [0], kind: 'user' }])).total;
    expect(lasts(50)).toBeCloseTo((50 / 238) * 60_000 + 700, 6);
    expect(lasts(1000)).toBe(30_000);
  });

  it('lets a row last as long as its longer side, so that both sides go at one pace', () => {
    const { starts, total } = finish(timelineOf(sides, rows));
    const alone = sides.map(
      (steps) =>
        finish(
          timelineOf(
            [steps],
            steps.map(({ index }) => ({ cells: [index], kind: 'user' })),
          ),
        ).total,
    );
    expect(total).toBeGreaterThanOrEqual(Math.max(...alone));
    expect([...starts].every((start, i) => i === 0 || start > (starts[i - 1] ?? 0))).toBe(true);
  });

  it('takes recorded times where every turn has one, pauses cut at 30 s', () => {
    const messages = conversation(['user', 'a'], ['agent', 'b'], ['user', 'c']);
    const at = ['2026-03-01T10:00:00Z', '2026-03-01T10:00:05Z', '2026-03-01T11:00:00Z'];
    const steps = stepsOf(messages.map((message, i) => ({ ...message, at: at[i] ?? null })));
    const { starts, total } = finish(
      timelineOf(
        [steps],
        steps.map(({ index }) => ({ cells: [index], kind: 'user' })),
      ),
    );
    expect((starts[2] ?? 0) - (starts[1] ?? 0)).toBe(5000);
    expect(total - (starts[2] ?? 0)).toBe(30_000);
  });

  it('falls back to reading length when a time is missing or runs backwards', () => {
    const messages = conversation(['user', 'a'], ['agent', 'b']);
    const read = finish(
      timelineOf(
        [stepsOf(messages)],
        [
          { cells: [0], kind: 'user' },
          { cells: [1], kind: 'agent' },
        ],
      ),
    ).total;
    for (const at of [
      ['2026-03-01T10:00:00Z', null],
      ['2026-03-01T10:00:00Z', '2026-03-01T09:00:00Z'],
    ]) {
      const steps = stepsOf(messages.map((message, i) => ({ ...message, at: at[i] ?? null })));
      expect(
        finish(
          timelineOf(
            [steps],
            [
              { cells: [0], kind: 'user' },
              { cells: [1], kind: 'agent' },
            ],
          ),
        ).total,
      ).toBe(read);
    }
  });
});

describe('rowAt', () => {
  it('gives the last row that has begun', () => {
    const timeline = { starts: Float64Array.of(0, 10, 20), total: 30 };
    expect([-5, 0, 9.9, 10, 25, 99].map((position) => rowAt(timeline, position))).toEqual([0, 0, 0, 1, 2, 2]);
  });
});

describe('stopsOf', () => {
  const index = profiled(sides).map(indexProfiles);

  it('halts at every turn, every user turn, or every new stage', () => {
    const turns = finish(stopsOf('turn', sides, rows, index));
    const users = finish(stopsOf('user-turn', sides, rows, index));
    expect(turns).toHaveLength(13);
    expect(users).toEqual([0, 2, 4, 6, 8, 10, 12]);
    // two turns in a row that identify the customer are one stage
    const two = stepsOf(
      conversation(
        ['user', 'refund'],
        ['agent', 'Your email?'],
        ['user', 'm@x.org'],
        ['agent', 'Your zip?'],
        ['user', '40213'],
      ),
    );
    const own = two.map(({ index: cell, speaker: kind }) => ({ cells: [cell], kind }));
    expect(finish(stopsOf('stage', [two], own, profiled([two]).map(indexProfiles)))).toEqual([0, 2]);
  });

  it('steps on and back, and ends', () => {
    expect(nextStop([0, 2, 4], 2, 1)).toBe(4);
    expect(nextStop([0, 2, 4], 3, -1)).toBe(2);
    expect(nextStop([0, 2, 4], 4, 1)).toBeNull();
    expect(nextStop([0, 2, 4], 0, -1)).toBeNull();
  });
});
