import { expect, test } from 'vitest';
import { annotatorWork, perHourInterval, type SubmittedItem } from '../../../shared/judgements/annotator-work.ts';

const item = (annotator: string, at: string, time: SubmittedItem['time']): SubmittedItem => ({ annotator, at, time });

test('items per hour with the t interval of the mean time, by hand', () => {
  // 40, 50, 60, 70, 80 s: mean 60, s = sqrt(250) = 15.8114, t(0.975, 4) = 2.776445, half = 19.6324: 40.3676 to 79.6324 s.
  const [low, high] = perHourInterval([40, 50, 60, 70, 80]) ?? [0, 0];
  expect(low).toBeCloseTo(3600 / 79.6324, 3);
  expect(high).toBeCloseTo(3600 / 40.3676, 3);
});

test('no interval from four items, from equal times, or where the mean could be 0', () => {
  expect(perHourInterval([40, 50, 60, 70])).toBeNull();
  expect(perHourInterval([60, 60, 60, 60, 60])).toBeNull();
  expect(perHourInterval([1, 1, 1, 1, 500])).toBeNull();
});

test('each annotator by name: totals, pace without idle time, days in order; unmeasured items count as submitted alone', () => {
  const work = annotatorWork([
    item('Ben', '2026-03-02T10:00:00Z', null),
    item('Ada', '2026-03-02T09:00:00Z', { reading: 20, active: 40, idle: 600 }),
    item('Ada', '2026-03-01T09:00:00Z', { reading: 10, active: 20, idle: 0 }),
    item('Ada', '2026-03-02T10:00:00Z', { reading: 30, active: 60, idle: 0 }),
  ]);
  expect(work).toMatchObject([
    {
      annotator: 'Ada',
      submitted: 3,
      timed: 3,
      readingSeconds: 60,
      activeSeconds: 120,
      idleSeconds: 600,
      medianSeconds: 60,
      perHour: 60,
      interval: null,
      days: [
        { day: '2026-03-01', submitted: 1 },
        { day: '2026-03-02', submitted: 2 },
      ],
    },
    { annotator: 'Ben', submitted: 1, timed: 0, medianSeconds: null, perHour: null, interval: null },
  ]);
});
