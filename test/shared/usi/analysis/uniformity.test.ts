import { describe, expect, it } from 'vitest';
import { uniformity } from '../../../../shared/usi/analysis/uniformity.ts';
import { wasserstein1 } from '../../../../shared/usi/analysis/wasserstein.ts';
import { FEATURE_NAMES, type Features } from '../../../../shared/usi/feature-names.ts';
import { PROFILES } from '../../../../shared/usi/profile.ts';
import { scoreStudy } from '../../../../shared/usi/score.ts';
import type { UsiEntry, UsiStudy } from '../../../../shared/usi/study.ts';

const flat = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0.5])) as Features;
const conversations = (words: readonly number[]): UsiEntry[] =>
  words.map((opening_words, i) => ({ id: `retail_${i}`, reward: 1, features: { ...flat, opening_words } }));
const score = (study: UsiStudy) =>
  scoreStudy(study, { rules: PROFILES.corrected, difficulty: new Map(), evaluation: 'none', fill: 'mean' });

describe('Wasserstein-1', () => {
  it.each([
    // scipy 1.17.1: scipy.stats.wasserstein_distance(a, b)
    [[0.5, 1.5, 1.5, 4, 7.25], [1, 2, 2.5], 1.5833333333333333],
    [[3, 1, 2], [3, 3, 1, 2, 2, 1], 0],
    [[0, 0, 0], [1, 2], 1.5],
  ])('of %j and %j', (a, b, expected) => {
    expect(wasserstein1(a, b)).toBeCloseTo(expected, 14);
    expect(wasserstein1(b, a)).toBeCloseTo(expected, 14);
  });

  it('refuses an empty sample', () => expect(() => wasserstein1([], [1])).toThrow(RangeError));
});

describe('uniformity', () => {
  const study: UsiStudy = {
    humans: [conversations([2, 4, 6]), conversations([3, 5, 7])],
    sources: [
      { label: 'uniform', entries: conversations([4.5, 4.5, 4.5]) },
      { label: 'silent', entries: conversations([1, 2, 3]).map((entry) => ({ ...entry, features: null })) },
    ],
  };
  const opening = (row: number) =>
    uniformity(score(study), row)
      .flatMap(({ features }) => features)
      .find(({ feature }) => feature === 'opening_words');

  it('of a simulator that always writes the same, although its mean is the human one', () => {
    // human values 2..7: sample sd sqrt(3.5); distances to 4.5: (2.5 + .5 + 1.5) / 3 and (1.5 + .5 + 2.5) / 3
    const sd = Math.sqrt(3.5);
    expect(opening(1)?.spreadRatio).toBe(0);
    expect(opening(1)?.distance).toBeCloseTo(1.5 / sd, 14);
    // every human value of batch 2 is one more than that of batch 1
    expect(opening(1)?.humanDistance).toBeCloseTo(1 / sd, 14);
  });

  it('between people is about one', () => {
    // batch 1 (human side): sd 2, batch 2 (other side): sd 2
    expect(opening(0)).toMatchObject({ spreadRatio: 1, distance: 0.5, humanDistance: 0.5 });
  });

  it('says why there is no number', () => {
    const [d1, d2] = uniformity(score(study), 1);
    expect(d1?.features[0]?.spreadRatio).toEqual({ undefined: 'no_human_variation' });
    expect(d1?.spreadRatio).toEqual({ undefined: 'no_human_variation' });
    // the mean of a dimension is over the features that have a number
    expect(d2?.spreadRatio).toBe(0);
    expect(opening(2)?.distance).toEqual({ undefined: 'too_few_conversations' });
    expect(() => uniformity(score(study), 3)).toThrow(RangeError);
    const alone = { ...study, humans: [conversations([2, 4, 6])] };
    const [, second] = uniformity(score(alone), 1);
    expect(second?.humanDistance).toEqual({ undefined: 'single_batch' });
  });
});
