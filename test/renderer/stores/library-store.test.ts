import { describe, expect, test, vi } from 'vitest';
import { createLibraryStore } from '../../../renderer/stores/library-store.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { deferred, fakeClient, page, row } from '../support.ts';

const rows = (...ids: string[]) => ids.map((id) => row(id));

describe('pages', () => {
  test('the next page is appended, asked for once, and not after the end', async () => {
    const { client, call } = fakeClient({
      'conversations.page': ({ after }: { after: string | null }) =>
        after === null ? page(rows('a', 'b'), 'after b') : page(rows('c')),
    });
    const store = createLibraryStore(client);
    await store.getState().show({});
    await Promise.all([store.getState().more(), store.getState().more()]);
    await store.getState().more();
    expect(store.getState().rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(call).toHaveBeenCalledTimes(2);
  });

  test('a late answer to an older filter is dropped', async () => {
    const [slow, quick] = [deferred<unknown>(), deferred<unknown>()];
    const { client } = fakeClient({
      'conversations.page': ({ filter }: { filter: { task?: string } }) =>
        filter.task === 'slow' ? slow.promise : quick.promise,
    });
    const store = createLibraryStore(client);
    const first = store.getState().show({ task: 'slow' });
    const second = store.getState().show({ task: 'quick' });
    quick.resolve(page(rows('quick')));
    await second;
    slow.resolve(page(rows('slow')));
    await first;
    expect(store.getState().rows.map(({ id }) => id)).toEqual(['quick']);
    expect(store.getState().loading).toBe(false);
  });

  test('an error is kept beside the rows that were there', async () => {
    const answers = vi.fn().mockResolvedValueOnce(page(rows('a')));
    const { client } = fakeClient({ 'conversations.page': answers });
    const store = createLibraryStore(client);
    await store.getState().show({});
    answers.mockRejectedValueOnce(new Refusal('bad_query', 'A phrase has no end.'));
    await store.getState().show({ query: '"' });
    expect(store.getState().error?.code).toBe('bad_query');
    expect(store.getState().rows).toHaveLength(1);
  });
});

describe('cursor and selection', () => {
  async function filled() {
    const { client, call } = fakeClient({
      'conversations.page': () => page(rows('a', 'b', 'c', 'd')),
      'conversation.flag': () => null,
    });
    const store = createLibraryStore(client);
    await store.getState().show({});
    return { store, call };
  }
  const ids = (selected: ReadonlyMap<string, unknown>) => [...selected.keys()];

  test('the cursor stays inside the rows', async () => {
    const { store } = await filled();
    store.getState().moveTo(-3);
    expect(store.getState().cursor).toBe(0);
    store.getState().moveTo(99);
    expect(store.getState().cursor).toBe(3);
  });

  test('selecting up to a row takes everything from the cursor, in both directions', async () => {
    const { store } = await filled();
    store.getState().moveTo(2);
    store.getState().selectTo(1);
    expect(ids(store.getState().selected).sort()).toEqual(['b', 'c']);
    store.getState().selectTo(3);
    expect(ids(store.getState().selected).sort()).toEqual(['b', 'c', 'd']);
  });

  test('a selection outlives another filter; toggling twice changes nothing', async () => {
    const { store } = await filled();
    const [first] = store.getState().rows;
    if (first === undefined) throw new Error('no row');
    store.getState().toggle(first);
    await store.getState().show({ task: 'other' });
    expect(ids(store.getState().selected)).toEqual(['a']);
    store.getState().toggle(first);
    expect(ids(store.getState().selected)).toEqual([]);
  });

  test('a flag is set in the study first, then on screen', async () => {
    const { store, call } = await filled();
    const [first] = store.getState().rows;
    if (first === undefined) throw new Error('no row');
    await store.getState().flag(first, true);
    expect(call).toHaveBeenLastCalledWith('conversation.flag', { id: 'a', flagged: true });
    expect(store.getState().rows[0]?.flagged).toBe(true);
  });
});
