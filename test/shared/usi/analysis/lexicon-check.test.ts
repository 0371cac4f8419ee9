import { describe, expect, it } from 'vitest';
import { type CheckedTurn, lexiconCheck } from '../../../../shared/usi/analysis/lexicon-check.ts';
import { isNumber } from '../../../../shared/usi/analysis/quantity.ts';
import type { FeatureName } from '../../../../shared/usi/feature-names.ts';

const plan = { replicates: 500, seed: 3 };
const one = (conversation: number, isTrue: boolean, isFound: boolean, weight = 1): CheckedTurn => {
  const set = (holds: boolean) => new Set<FeatureName>(holds ? ['politeness_rate'] : ['emotion_rate']);
  return { conversation: `c${conversation}`, truth: set(isTrue), found: set(isFound), weight };
};
/** True positives, false positives, false negatives, true negatives; spread over conversations. */
const turns = (tp: number, fp: number, fn: number, tn: number, weight = 1) => [
  ...Array.from({ length: tp }, (_, i) => one(i % 7, true, true, weight)),
  ...Array.from({ length: fp }, (_, i) => one(i % 5, false, true, weight)),
  ...Array.from({ length: fn }, (_, i) => one(i % 6, true, false)),
  ...Array.from({ length: tn }, (_, i) => one(i % 8, false, false)),
];

describe('the lexicon check', () => {
  it('reckoned by hand', () => {
    const check = lexiconCheck('politeness_rate', turns(6, 2, 4, 20), plan);
    expect(check).toMatchObject({ turns: 32, conversations: 8, truePositive: 6, falsePositive: 2, falseNegative: 4 });
    expect(check.precision.value).toBe(0.75);
    expect(check.recall.value).toBe(0.6);
    expect(check.f1.value).toBeCloseTo(2 / 3, 14);
    for (const { value, interval } of [check.precision, check.recall, check.f1]) {
      expect(isNumber(value) && interval && interval[0] <= value && value <= interval[1]).toBe(true);
    }
  });

  it('gives turns back the weight that sampling by hits took', () => {
    // every hit was labelled, but only each fourth turn without one: weight 4 for those
    const sampled = [...turns(6, 2, 0, 0), ...turns(0, 0, 1, 5).map((turn) => ({ ...turn, weight: 4 }))];
    expect(lexiconCheck('politeness_rate', sampled, plan)).toMatchObject({
      falseNegative: 4,
      trueNegative: 20,
      precision: { value: 0.75 },
      recall: { value: 0.6 },
    });
  });

  it('says why there is no number', () => {
    expect(lexiconCheck('politeness_rate', turns(0, 0, 3, 3), plan)).toMatchObject({
      precision: { value: { undefined: 'nothing_found' }, interval: null },
      recall: { value: 0 },
    });
    expect(lexiconCheck('politeness_rate', turns(0, 2, 0, 3), plan).recall.value).toEqual({
      undefined: 'nothing_labelled',
    });
    expect(lexiconCheck('politeness_rate', [], plan).f1.value).toEqual({ undefined: 'nothing_either_way' });
  });

  it('refuses weights that are none', () => {
    expect(() => lexiconCheck('politeness_rate', [one(1, true, true, 0)], plan)).toThrow(RangeError);
  });

  it('clusters by conversation: turns of one conversation count as one piece of evidence', () => {
    const spread = Array.from({ length: 40 }, (_, i) => one(i, true, i % 4 !== 0));
    const clustered = Array.from({ length: 40 }, (_, i) => one(i % 4, true, i % 4 !== 0));
    const width = (list: CheckedTurn[]) => {
      const { interval } = lexiconCheck('politeness_rate', list, plan).recall;
      return interval ? interval[1] - interval[0] : Number.NaN;
    };
    expect(width(clustered)).toBeGreaterThan(1.5 * width(spread));
  });
});
