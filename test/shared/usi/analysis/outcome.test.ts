import { describe, expect, it } from 'vitest';
import { signFlipTest } from '../../../../shared/stats/sign-flip.ts';
import { successByBin, successDifference } from '../../../../shared/usi/analysis/outcome.ts';
import type { Outcome } from '../../../../shared/usi/rewards.ts';

const plan = { draws: 1000, seed: 1 };
const map = (outcomes: Record<string, Outcome>) => new Map(Object.entries(outcomes));

describe('the sign-flip test', () => {
  it.each([
    // scipy 1.17.1: permutation_test((d, zeros), mean difference, permutation_type='samples', n_resamples=inf)
    [[0.5, -0.25, 1, 0.75, 0, 0.5, -0.5, 1, 0.25], 0.3611111111111111, 0.109375],
    [[0.4, 0.1, -0.2, 0.3, 0.6], 0.24, 0.1875],
  ])('tries every sign: %j', (differences, mean, p) => {
    const test = signFlipTest(differences, 0, 0);
    expect(test).toMatchObject({ p, exact: true });
    expect(test?.mean).toBeCloseTo(mean, 14);
  });

  it('draws signs where there are many, close to the exact share', () => {
    // 18 differences of 1 in 20: P(at least 18 heads of 20) twice over, exactly 2 * 211 / 2 ** 20
    const differences = Array.from({ length: 20 }, (_, i) => (i < 18 ? 1 : -1));
    const test = signFlipTest(differences, 200_000, 7);
    expect(test).toMatchObject({ exact: false, n: 20 });
    expect(test?.p).toBeCloseTo((2 * 211) / 2 ** 20, 3);
    expect(signFlipTest(differences, 200_000, 7)).toEqual(test);
  });

  it('has nothing to say without differences', () => {
    expect(signFlipTest([], 10, 1)).toBeNull();
    expect(signFlipTest([0, 0], 10, 1)).toMatchObject({ p: 1, mean: 0, n: 0 });
  });
});

describe('success', () => {
  it('by difficulty bin', () => {
    const difficulty = new Map([
      ['a', 0.1],
      ['b', 0.1],
      ['c', 0.9],
    ]);
    const bins = successByBin([map({ a: 1, b: 0, c: 1, d: 1 }), map({ a: 1 })], difficulty);
    expect(bins[0]).toEqual({ bin: 0, tasks: 2, conversations: 3, rate: 2 / 3 });
    expect(bins[1]).toEqual({ bin: 1, tasks: 0, conversations: 0, rate: { undefined: 'no_tasks' } });
    expect(bins[4]).toMatchObject({ tasks: 1, rate: 1 });
  });

  it('paired by task, with McNemar where each task contributes once', () => {
    const first = map({ a: 1, b: 1, c: 1, d: 0, e: 0, x: 1 });
    const second = map({ a: 0, b: 0, c: 1, d: 1, e: 0, y: 1 });
    const once = successDifference([first], [second], plan);
    // b = 2 (a, b), c = 1 (d); exact p = 2 * P(X <= 1 of 3) = 1
    expect(once).toMatchObject({ tasks: 5, difference: 0.2, mcnemar: { status: 'ok', b: 2, c: 1, pExact: 1 } });
    const twice = successDifference([first, map({ a: 0 })], [second], plan);
    expect(twice.mcnemar).toEqual({ status: 'undefined', reason: 'tasks_repeat' });
    expect(twice.difference).toBeCloseTo((0.5 + 1 + 0 - 1 + 0) / 5, 14);
  });

  it('of sides that share no task', () => {
    expect(successDifference([map({ a: 1 })], [map({ b: 1 })], plan)).toMatchObject({
      tasks: 0,
      difference: { undefined: 'no_shared_tasks' },
      signFlip: null,
    });
  });
});
