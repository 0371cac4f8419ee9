import { expect, test } from 'vitest';
import { createJobStore } from '../../../renderer/stores/job-store.ts';
import { createRate } from '../../../renderer/stores/rate.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { deferred, fakeClient } from '../support.ts';

test('a rate needs a quarter of a second, and forgets what is older than four', () => {
  const rate = createRate();
  rate.add(0, 0);
  rate.add(100, 50);
  expect(rate.perSecond()).toBeNull();
  rate.add(1000, 500);
  expect(rate.perSecond()).toBe(500);
  rate.add(5000, 500);
  expect(rate.perSecond()).toBe(0);
});

test('progress reaches the job that it names, with its rate, until the work ends', async () => {
  let now = 0;
  const { client, emit } = fakeClient({});
  const store = createJobStore(client, () => now);
  const done = deferred<string>();
  const work = store.getState().run('Import', () => done.promise);
  const id = store.getState().jobs[0]?.id ?? '';
  const progress = { job: id, label: 'file', total: 100, unit: 'records', accepted: 0 } as const;
  emit('job.progress', { ...progress, done: 10 });
  now = 1000;
  emit('job.progress', { ...progress, done: 40 });
  emit('job.progress', { ...progress, job: 'another', done: 99 });
  expect(store.getState().jobs).toMatchObject([{ id, perSecond: 30, progress: { done: 40 }, state: 'running' }]);
  done.resolve('report');
  expect(await work).toBe('report');
  expect(store.getState().jobs).toEqual([]);
});

test('cancelling asks the host; the work then rejects as cancelled', async () => {
  const { client, call } = fakeClient({ 'job.cancel': () => ({ cancelled: true }) });
  const store = createJobStore(client);
  const work = store.getState().run('Import', () => Promise.reject(new Refusal('cancelled', 'Cancelled.')));
  await store.getState().cancel('x');
  expect(call).toHaveBeenCalledWith('job.cancel', { job: 'x' });
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
});
