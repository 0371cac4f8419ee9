import { describe, expect, it } from 'vitest';
import { ratingBias, rewardAgreement } from '../../../../shared/usi/analysis/feedback.ts';
import { straightLining } from '../../../../shared/usi/analysis/straight-lining.ts';
import { designBatch, wholeStudy } from '../../../../shared/usi/design.ts';
import { PROFILES } from '../../../../shared/usi/profile.ts';
import { surveyOf } from '../study-fixture.ts';

const scores = ['1 (Very poor)', '2 (Poor)', '3 (Acceptable)', '4 (Good)', '5 (Excellent)'];
const success = [
  'No - Task failed',
  'No - Due to a policy issue, which the agent clearly explained',
  'Partially - Some progress',
  'Yes - Task completed',
  'Fully - Exceeded expectations',
];

describe('rating bias', () => {
  it('is simulator minus human in share of the scale, over batches', () => {
    const batch = (answers: Record<string, string>) =>
      designBatch([{ id: 'retail_1', survey: surveyOf(answers) }], wholeStudy(PROFILES.published));
    const bias = ratingBias(
      [batch({ human_like: 'No', overall_score: '3 (Acceptable)' }), batch({ human_like: 'Partially' })],
      [
        { id: 'retail_1', survey: surveyOf({ human_like: 'Yes', overall_score: '2 (Poor)' }) },
        { id: 'retail_1_ann2', survey: surveyOf({ human_like: 'Yes' }) },
        { id: 'retail_9', survey: surveyOf({ human_like: 'No' }) },
      ],
    );
    expect(bias.find(({ field }) => field === 'human_like')).toEqual({
      interval: null,
      field: 'human_like',
      n: 2,
      bias: 0.75,
    });
    expect(bias.find(({ field }) => field === 'overall_score')).toMatchObject({ n: 1, bias: -0.25 });
    expect(bias.find(({ field }) => field === 'reuse')).toMatchObject({
      n: 0,
      bias: { undefined: 'no_shared_answers' },
    });
  });
});

describe('reward against ratings', () => {
  const rewards = [1, 0, 1, 1, 0, 0, 1, 0];
  const marks = [5, 2, 4, 4, 3, 1, 2, 4];
  const conversations = rewards.map((reward, i) => {
    const place = (marks[i] ?? 1) - 1;
    return { reward, survey: surveyOf({ overall_score: scores[place] ?? '', task_success: success[place] ?? '' }) };
  });
  const agreement = rewardAgreement([...conversations, { reward: 1, survey: null }]);

  it('has the cross table', () => {
    expect(agreement.n).toBe(8);
    expect(agreement.table.map(({ failed, succeeded }) => [failed, succeeded])).toEqual([
      [1, 0],
      [1, 1],
      [1, 0],
      [1, 2],
      [0, 1],
    ]);
    expect(agreement).toMatchObject({ failedButYes: 1 / 4, succeededButNo: 1 / 4 });
  });

  it('has point-biserial correlations', () => {
    // scipy 1.17.1: pointbiserialr([1,0,1,1,0,0,1,0], [5,2,4,4,3,1,2,4])
    const r = agreement.correlations.find(({ field }) => field === 'overall_score');
    expect(r).toMatchObject({ n: 8, r: expect.closeTo(0.4926646390821465, 13) });
    expect(agreement.correlations.find(({ field }) => field === 'reuse')).toMatchObject({
      n: 0,
      r: { undefined: 'no_ratings' },
    });
  });

  it('has alpha of reward and "Yes or better"', () => {
    // 8 pairs, 2 unequal: Do = 4/16; 16 values, 8 of each: De = 2 * 64 / (16 * 15); alpha = 1 - (1/4) / (8/15)
    expect(agreement.alpha).toBeCloseTo(1 - 0.25 / (8 / 15), 14);
  });
});

describe('straight-lining', () => {
  it('counts surveys whose answers stand in one column, and the commonest pattern', () => {
    const first = { efficiency: 'Very inefficient - Too many steps', human_like: 'No', reuse: 'Absolutely no' };
    const mixed = { efficiency: 'About right', human_like: 'No', reuse: 'Maybe' };
    const lining = straightLining([surveyOf(first), surveyOf(first), surveyOf(mixed), surveyOf({ reuse: 'No' }), null]);
    expect(lining).toEqual({ n: 3, samePlace: 2 / 3, samePattern: 2 / 3 });
    expect(straightLining([null])).toMatchObject({ n: 0, samePlace: { undefined: 'no_surveys' } });
  });
});
