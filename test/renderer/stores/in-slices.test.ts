import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isQuiet, watchActivity } from '../../../renderer/stores/activity.ts';
import { inSlices } from '../../../renderer/stores/in-slices.ts';

let now = 0;
let stop: () => void;

beforeEach(() => {
  now += 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  stop = watchActivity(window);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function wait(ms: number): Promise<void> {
  for (const end = now + ms; now < end; now++) await vi.advanceTimersByTimeAsync(1);
}

/** Steps of a millisecond each. */
function* task(steps: number, done: { steps: number }): Generator<void, string> {
  while (done.steps < steps) {
    done.steps += 1;
    now += 1;
    yield;
  }
  return 'done';
}

it('does a few milliseconds at once, and goes on after what waits', async () => {
  const done = { steps: 0 };
  const result = inSlices(task(12, done));
  expect(done.steps).toBe(5);
  await vi.advanceTimersByTimeAsync(0);
  expect(done.steps).toBe(10);
  await wait(5);
  expect(await result).toBe('done');
});

it('gives way to what somebody does: a millisecond a frame, until there is a pause', async () => {
  const done = { steps: 0 };
  window.dispatchEvent(new Event('wheel'));
  expect(isQuiet()).toBe(false);
  const result = inSlices(task(60, done));
  expect(done.steps).toBe(1);
  await wait(160);
  expect(done.steps).toBeGreaterThan(6);
  expect(done.steps).toBeLessThan(12);
  await wait(300);
  expect(await result).toBe('done');
});

it('hears nothing any more when it is over', () => {
  stop();
  window.dispatchEvent(new Event('keydown'));
  expect(isQuiet()).toBe(true);
});
