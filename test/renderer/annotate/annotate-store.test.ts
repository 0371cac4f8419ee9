import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shownForm } from '../../../renderer/stores/annotate-form.ts';
import { ratingItems } from '../../../renderer/stores/annotate-items.ts';
import { createStash } from '../../../renderer/stores/annotate-stash.ts';
import { type AnnotateStore, createAnnotateStore } from '../../../renderer/stores/annotate-store.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { type FakeHost, fakeHost, unreachable } from './fake-host.ts';

let host: FakeHost;
let store: AnnotateStore;

beforeEach(async () => {
  localStorage.clear();
  vi.useFakeTimers();
  host = fakeHost();
  store = deskOf(host);
  await store.start(null);
});
afterEach(() => vi.useRealTimers());

const deskOf = ({ client }: FakeHost): AnnotateStore =>
  createAnnotateStore({
    client,
    annotator: 'Nora',
    stash: createStash(localStorage),
    items: ratingItems(client, 'Nora'),
  });
const sets = () => host.calls.filter(({ name }) => name === 'item.set').map(({ input }) => [input.field, input.value]);
const shown = () => shownForm(store.getState().form, store.getState().unsent);
const answerAll = async (): Promise<void> => {
  for (const { id, options } of TAU_BENCH_SURVEY.questions) store.give(`answer:${id}`, options[0]?.label ?? '');
  await store.flush();
};

describe('an answer', () => {
  it('is sent at once, shown at once, and saved only when acknowledged', async () => {
    const release = host.hold();
    store.give('answer:reuse', 'Maybe');
    expect(shown().answers.reuse).toBe('Maybe');
    expect(store.getState().form?.savedAt).toBeNull();
    expect(store.getState().unsent).toEqual({ 'answer:reuse': 'Maybe' });
    release();
    await store.flush();
    expect(store.getState().unsent).toEqual({});
    expect(store.getState().form).toMatchObject({
      answers: { reuse: 'Maybe' },
      savedAt: '2026-01-01T00:00:01Z',
      state: 'draft',
    });
  });

  it('that is changed while the first is on its way ends as the second', async () => {
    const release = host.hold();
    store.give('answer:reuse', 'Maybe');
    store.give('answer:reuse', 'Yes');
    release();
    await store.flush();
    expect(sets()).toEqual([
      ['answer:reuse', 'Maybe'],
      ['answer:reuse', 'Yes'],
    ]);
    expect(store.getState().form?.answers.reuse).toBe('Yes');
  });

  it('that fails is kept, said, and sent again', async () => {
    host.fail('item.set', unreachable);
    store.give('answer:reuse', 'No');
    expect(await store.flush()).toBe(false);
    expect(store.getState().failure?.message).toBe('Counterpart does not answer.');
    expect(shown().answers.reuse).toBe('No');
    host.fail('item.set', null);
    expect(await store.flush()).toBe(true);
    expect(store.getState()).toMatchObject({ failure: null, unsent: {} });
    expect(host.log('i1')).toHaveLength(1);
  });

  it('that cannot be saved keeps the annotator on the item', async () => {
    host.fail('item.set', unreachable);
    store.give('answer:reuse', 'No');
    await store.open(1);
    expect(store.getState().at).toBe(0);
  });
});

describe('free text', () => {
  it('is saved after a pause in writing, once', async () => {
    store.write('answer:specific_examples', 'ask');
    store.write('answer:specific_examples', 'asked twice');
    expect(sets()).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    await store.flush();
    expect(sets()).toEqual([['answer:specific_examples', 'asked twice']]);
  });

  it('is saved before another item opens', async () => {
    store.write('answer:specific_examples', 'half a sente');
    await store.open(1);
    expect(host.log('i1').map(({ value }) => value)).toEqual(['half a sente']);
    expect(store.getState().form?.id).toBe('i2');
  });

  it('that was not acknowledged when the page went away is sent by the next one', async () => {
    host.hold();
    store.write('answer:specific_examples', 'typed at the last moment');
    const next = fakeHost();
    const reloaded = deskOf(next);
    await reloaded.start(null);
    expect(next.log('i1').map(({ value }) => value)).toEqual(['typed at the last moment']);
    expect(reloaded.getState().form?.answers.specific_examples).toBe('typed at the last moment');
    expect(createStash(localStorage).left('Nora')).toEqual([]);
  });

  it('of another annotator stays where it is', async () => {
    createStash(localStorage).keep({ annotator: 'Ben', item: 'i1', fields: { 'answer:reuse': 'No' } });
    await deskOf(fakeHost()).start(null);
    expect(createStash(localStorage).left('Ben')).toHaveLength(1);
  });
});

describe('submit', () => {
  it('focuses the first open question of an incomplete item and submits nothing', async () => {
    store.give('answer:task_success', 'No - Task failed');
    await store.flush();
    expect(await store.submit()).toBe(false);
    expect(store.getState().question).toBe(1);
    expect(host.calls.some(({ name }) => name === 'item.submit')).toBe(false);
  });

  it('comes after every answer that is still on its way', async () => {
    await answerAll();
    store.write('answer:improvement_suggestions', 'be quicker');
    expect(await store.submit()).toBe(true);
    expect(
      host
        .log('i1')
        .map(({ field }) => field)
        .slice(-2),
    ).toEqual(['answer:improvement_suggestions', 'state']);
    expect(store.getState().queue?.[0]?.state).toBe('submitted');
  });

  it('can be taken back by reopening, with the answers there', async () => {
    await answerAll();
    await store.submit();
    await store.reopen();
    expect(store.getState().form).toMatchObject({ state: 'draft', answers: { reuse: 'Absolutely no' } });
  });
});

describe('undo and redo', () => {
  it('go through the log and show the question they touched', async () => {
    store.give('answer:task_success', 'No - Task failed');
    store.give('answer:reuse', 'Maybe');
    await store.flush();
    store.focus(0);
    await store.undo();
    expect(store.getState()).toMatchObject({ question: 7, form: { answers: { task_success: 'No - Task failed' } } });
    expect(store.getState().form?.answers.reuse).toBeUndefined();
    await store.redo();
    expect(store.getState().form?.answers.reuse).toBe('Maybe');
  });

  it('with nothing to take back ask nothing and fail nothing', async () => {
    expect(await store.undo()).toBe(false);
    expect(store.getState().failure).toBeNull();
  });
});

describe('opening', () => {
  it('starts at the first item that is open and at its first open question', async () => {
    await answerAll();
    await store.submit();
    const again = deskOf(host);
    await again.start(null);
    expect(again.getState()).toMatchObject({ at: 1, question: 0 });
  });

  it('opens the item that the address names', async () => {
    const again = deskOf(host);
    await again.start('i3');
    expect(again.getState().at).toBe(2);
  });

  it('hands the screen nothing that tells the source', () => {
    expect(JSON.stringify(store.getState())).not.toMatch(/tell-tale|0\.123|2026-01-01T00:00:00/);
    expect(store.getState().item).toMatchObject({ instruction: 'Change a flight.' });
    expect(store.getState().item?.sides[0]?.steps).toHaveLength(2);
  });
});
