import { expect, test } from 'vitest';
import { createTourStore, TOUR, watched } from '../../../renderer/stores/tour-store.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { Refusal } from '../../../shared/domain/errors.ts';

function storageOf(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
  };
}

const host = {
  call: async (name: string) => {
    if (name === 'export.run') throw new Refusal('no_space', 'The disk is full.');
    return name === 'study.sample' ? { file: '/a/sample.counterpart' } : {};
  },
  on: () => () => undefined,
} as unknown as Client;

const search = (query: string) => ({
  filter: { query },
  sort: { by: 'task', descending: false },
  after: null,
  limit: 1,
});

test('the tour ticks off what was done in the sample, not what was looked at or failed', async () => {
  const tour = createTourStore(storageOf());
  const client = watched(host, tour);
  await client.call('task.conversations', { task: 't' });
  expect(tour.getState()).toMatchObject({ study: null, done: [] });
  await client.call('study.sample', {});
  await client.call('conversations.page', search('') as never);
  expect(tour.getState().done).toEqual([]);
  await client.call('conversations.page', search('refund') as never);
  await client.call('task.conversations', { task: 't' });
  await client.call('task.conversations', { task: 't' });
  await expect(client.call('export.run', {} as never)).rejects.toThrow('The disk is full.');
  expect(tour.getState()).toMatchObject({ study: '/a/sample.counterpart', done: ['search', 'replay'] });
});

test('it is kept over a reload, begins again with another sample, and survives a damaged note', async () => {
  const storage = storageOf();
  const first = createTourStore(storage);
  first.setState({ study: '/a/sample.counterpart', done: [...TOUR] });
  const second = createTourStore(storage);
  expect(second.getState().done).toEqual([...TOUR]);
  second.setState({ study: '/b/sample.counterpart' });
  await watched(host, second).call('study.sample', {});
  expect(second.getState()).toMatchObject({ study: '/a/sample.counterpart', done: [] });
  for (const text of ['{', 'null', '{"done":7,"study":3}']) {
    expect(createTourStore(storageOf({ 'counterpart.tour': text })).getState()).toMatchObject({
      study: null,
      done: [],
    });
  }
});
