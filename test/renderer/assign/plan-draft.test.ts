import { expect, test } from 'vitest';
import { paceOf } from '../../../renderer/views/assign/pace.ts';
import { emptyDraft, planInput, wrongField } from '../../../renderer/views/assign/plan-draft.ts';
import type { JudgementView } from '../../../shared/contract/outputs.ts';

const draft = { ...emptyDraft(true), annotators: ['Ada', 'Ben'] };

test('a draft becomes a plan only when everything in it is right', () => {
  expect(planInput(emptyDraft(true))).toBeNull();
  expect(planInput({ ...draft, kinds: [] })).toBeNull();
  expect(planInput({ ...draft, gold: 'some' })).toBeNull();
  expect(
    planInput({ ...draft, limit: ' 30 ', repeats: '12.5', instruments: { pair: 'own-v2', single: 'other-v1' } }),
  ).toEqual({
    annotators: ['Ada', 'Ben'],
    kinds: ['pair'],
    instruments: { pair: 'own-v2' },
    overlap: 1,
    repeats: 12.5,
    gold: 0,
    attention: 0,
    limit: 30,
  });
});

test('overlap is whole and no more than there are annotators', () => {
  expect(wrongField({ ...draft, overlap: '2' }, 'overlap')).toBeNull();
  expect(wrongField({ ...draft, overlap: '3' }, 'overlap')).toEqual({ least: 1, most: 2 });
  expect(wrongField({ ...draft, overlap: '1.5' }, 'overlap')).toEqual({ least: 1, most: 2 });
  expect(wrongField({ ...draft, seed: '' }, 'seed')).toBeNull();
});

test('the pace is the median of what was submitted and timed; what is left follows from it', () => {
  const judged = (state: JudgementView['state'], seconds: number | null) =>
    ({ annotator: 'Ada', state, seconds, afterSources: seconds === 90 }) as JudgementView;
  const pace = paceOf([
    judged('submitted', 30),
    judged('submitted', 90),
    judged('submitted', null),
    judged('draft', 500),
    judged('pending', null),
    { ...judged('pending', null), annotator: 'Ben' },
  ]);
  expect(pace.get('Ada')).toEqual({ medianSeconds: 60, hoursLeft: 120 / 3600, afterSources: 1 });
  expect(pace.get('Ben')).toEqual({ medianSeconds: null, hoursLeft: null, afterSources: 0 });
});

test('begins with what can be judged: who is human, or a rating where nobody is', () => {
  expect(emptyDraft(true).kinds).toEqual(['pair']);
  expect(emptyDraft(false).kinds).toEqual(['rating']);
});
