import { expect, test } from 'vitest';
import { createWorkClock } from '../../../renderer/stores/work-clock.ts';

const clock = () => createWorkClock(() => 10);

test('time is reading until something is given, then work', () => {
  const time = clock();
  time.open('a', false, 0);
  time.input('scroll', 4000);
  time.answered(5000);
  time.input('key', 8000);
  time.tick(9000);
  expect(time.time('a')).toEqual({
    readingSeconds: 5,
    activeSeconds: 4,
    idleSeconds: 0,
    focusChanges: 0,
    scrolls: 1,
    keys: 1,
  });
  expect(time.seconds('a')).toBe(9);
});

test('what lies beyond the pause that the study allows is idle, and the pause itself is not', () => {
  const time = clock();
  time.open('a', true, 0);
  time.tick(25_000);
  time.input('pointer', 30_000);
  time.tick(31_000);
  expect(time.time('a')).toMatchObject({ activeSeconds: 11, idleSeconds: 20 });
});

test('however often it is asked, the sum is the time that went by', () => {
  const time = clock();
  time.open('a', false, 500);
  for (let now = 500; now <= 60_500; now += 137) time.tick(now);
  time.tick(60_500);
  const { readingSeconds, idleSeconds } = time.time('a');
  expect(readingSeconds).toBeCloseTo(10, 9);
  expect(readingSeconds + idleSeconds).toBeCloseTo(60, 9);
});

test('earlier sittings count towards the least time, once', () => {
  const time = clock();
  time.open('a', true, 0, 25);
  time.open(null, false, 5000, undefined);
  time.open('a', true, 9000, 30);
  time.tick(10_000);
  expect(time.seconds('a')).toBe(31);
  expect(time.time('a').activeSeconds).toBe(6);
});

test('time goes to the item that is open, comes back to it, and to none while none can be worked on', () => {
  const time = clock();
  time.open('a', false, 0);
  time.open('b', false, 2000);
  time.open(null, false, 5000);
  time.open('a', true, 9000);
  time.tick(10_000);
  expect(time.time('a')).toMatchObject({ readingSeconds: 2, activeSeconds: 1 });
  expect(time.time('b')).toMatchObject({ readingSeconds: 3, activeSeconds: 0 });
});
