import { expect, test } from 'vitest';
import { firstToDo, nextSteps } from '../../../renderer/views/overview/next-steps.ts';

const done = (submitted: number, pending: number, blind = 0, toJudge = 0) => ({
  annotator: 'A',
  submitted,
  skipped: 0,
  draft: 0,
  pending,
  blind,
  toJudge,
});
const kinds = (...all: ('human' | 'simulator')[]) => all.map((kind) => ({ kind }));

function states(
  conversations: number,
  sources: ReturnType<typeof kinds>,
  progress: ReturnType<typeof done>[],
  openLeaks = 0,
) {
  const steps = nextSteps({ study: { conversations, ratings: 0 }, overview: { done: progress, openLeaks }, sources });
  return Object.fromEntries(steps.map(({ id, state }) => [id, state]));
}

test('an empty study begins with an import; everything else waits', () => {
  expect(states(0, [], [])).toEqual({
    humans: 'open',
    simulators: 'open',
    queues: 'later',
    rate: 'later',
    judge: 'later',
    agreement: 'later',
    usi: 'later',
    export: 'later',
  });
});

test('with people and a simulator one can compare; rating waits for queues', () => {
  expect(states(10, kinds('human', 'simulator'), [])).toMatchObject({ usi: 'open', queues: 'open', rate: 'later' });
});

test('rating is open while items wait, done when none does; agreement needs two who submitted', () => {
  const sources = kinds('human', 'simulator');
  expect(states(10, sources, [done(3, 2), done(0, 5)])).toMatchObject({ rate: 'open', agreement: 'later' });
  expect(states(10, sources, [done(5, 0), done(5, 0)])).toMatchObject({ rate: 'done', agreement: 'open' });
});

test('blind items are judged, not rated: they leave ratings as they are', () => {
  const sources = kinds('human', 'simulator');
  expect(states(10, sources, [])).toMatchObject({ judge: 'open', rate: 'later' });
  expect(states(10, sources, [done(0, 5, 5, 5)])).toMatchObject({ judge: 'open' });
  expect(states(10, sources, [done(8, 0, 5, 0)])).toMatchObject({ judge: 'done', rate: 'done' });
});

test('where a plan is under way, nobody is sent to fill queues first', () => {
  const sources = kinds('human', 'simulator');
  const first = (progress: ReturnType<typeof done>[], openLeaks = 0) =>
    firstToDo(nextSteps({ study: { conversations: 10, ratings: 0 }, overview: { done: progress, openLeaks }, sources }))
      ?.id;
  expect(first([])).toBe('queues');
  expect(first([done(0, 5, 5, 5)])).toBe('judge');
  expect(first([done(0, 5, 5, 5)], 3)).toBe('leaks');
  expect(first([done(5, 0, 5, 0), done(5, 0, 5, 0)])).toBe('agreement');
});

test('a plan that is judged leaves no step of the queues undone, unless somebody uses them', () => {
  const sources = kinds('human', 'simulator');
  const planned = Object.keys(states(10, sources, [done(54, 0, 54, 0)]));
  expect(planned).toEqual(['humans', 'simulators', 'judge', 'agreement', 'usi', 'export']);
  expect(states(10, sources, [done(54, 2, 54, 0)])).toMatchObject({ queues: 'done', rate: 'open', judge: 'done' });
});

test('open findings of the leak scan are a step while there is blind work', () => {
  const sources = kinds('human', 'simulator');
  expect(states(10, sources, [done(0, 5, 5, 5)], 2)).toMatchObject({ leaks: 'open', judge: 'open' });
  expect(states(10, sources, [done(3, 2)], 2)).not.toHaveProperty('leaks');
  expect(states(10, sources, [done(0, 5, 5, 5)], 0)).not.toHaveProperty('leaks');
});
