import { describe, expect, it, vi } from 'vitest';
import { noteActivity } from '../../../renderer/stores/activity.ts';
import { NO_MARKS } from '../../../renderer/stores/replay-marks.ts';
import { createReplayStore } from '../../../renderer/stores/replay-store.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { stepsOf } from '../../../shared/replay/index.ts';
import { human, simulator } from './fixture.ts';

const summaries = [
  { id: 's1', sourceKind: 'simulator', taskKey: 't' },
  { id: 'h1', sourceKind: 'human', taskKey: 't' },
  { id: 's2', sourceKind: 'simulator', taskKey: 't' },
];

function clientWith(calls: string[], late: Record<string, Promise<void>> = {}, all = summaries): Client {
  return {
    call: async (name: string, input: { id?: string }) => {
      calls.push(`${name} ${input.id ?? ''}`.trim());
      await late[input.id ?? ''];
      if (name === 'task.conversations') return all;
      if (name === 'conversation.features') throw new Refusal('internal', 'no features');
      const found = all.find(({ id }) => id === input.id);
      if (!found) throw new Refusal('no_conversation', 'There is no such conversation.');
      return { ...found, messages: input.id === 'h1' ? human : simulator };
    },
    on: () => () => undefined,
  } as unknown as Client;
}

const ids = (store: ReturnType<typeof createReplayStore>) =>
  store.getState().columns.map(({ conversation }) => conversation.id);

describe('the replay store', () => {
  it('takes the first human and the first simulated conversation of a task', async () => {
    const store = createReplayStore(clientWith([]));
    await store.open('t', []);
    expect(ids(store)).toEqual(['h1', 's1']);
    expect(store.getState().scene.rows).toHaveLength(7);
  });

  it('takes two sources rather than two runs of one where nobody is human', async () => {
    const run = (id: string, sourceId: number) => ({ id, sourceKind: 'simulator', sourceId, taskKey: 't' });
    const store = createReplayStore(clientWith([], {}, [run('a1', 1), run('a2', 1), run('b1', 2)]));
    await store.open('t', []);
    expect(ids(store)).toEqual(['a1', 'b1']);
  });

  it('finds the task of a conversation that comes without one', async () => {
    const store = createReplayStore(clientWith([]));
    await store.open(null, ['s2']);
    expect([store.getState().task, ids(store)]).toEqual(['t', ['s2']]);
  });

  it('fetches a column again only when it is new', async () => {
    const calls: string[] = [];
    const store = createReplayStore(clientWith(calls));
    await store.open('t', ['h1', 's1']);
    await store.open('t', ['h1', 's2']);
    expect(calls.filter((call) => call.startsWith('conversation.get'))).toEqual([
      'conversation.get h1',
      'conversation.get s1',
      'conversation.get s2',
    ]);
  });

  const long = Array.from({ length: 4000 }, (_, n) => human[n % 2] as (typeof human)[number]).map(
    (message, position) => ({ ...message, position }),
  );

  function longClient(calls: string[], answered: Promise<void> = Promise.resolve()): Client {
    return {
      call: async (
        name: string,
        { id, from = 0, first = long.length }: { id?: string; from?: number; first?: number },
      ) => {
        if (name === 'task.conversations') return summaries;
        if (name === 'conversation.features') return { values: null, turns: 0, foreign: false, hits: [] };
        if (name === 'conversation.evidence') return {};
        calls.push(`${id} from ${from}`);
        if (from > 0) await answered;
        const messages = long.slice(from, from + first);
        return { id, taskKey: 't', messages, ...(from + first < long.length && { more: true }) };
      },
      on: () => () => undefined,
    } as unknown as Client;
  }

  it('shows the beginning of a long conversation, then all of it, each page fetched once', async () => {
    const calls: string[] = [];
    const states: [number, boolean][] = [];
    const store = createReplayStore(longClient(calls));
    store.subscribe(({ scene }) => states.push([scene.columns[0]?.length ?? 0, scene.provisional]));
    await Promise.all([store.open('t', ['h1']), Promise.resolve().then(() => store.open('t', ['h1']))]);
    expect(states).toContainEqual([64, true]);
    expect(store.getState().columns[0]?.steps).toEqual(stepsOf(long));
    expect(store.getState().columns[0]?.conversation.more).toBeUndefined();
    expect(calls).toEqual(['h1 from 0', 'h1 from 64', 'h1 from 1564', 'h1 from 3064']);
  });

  it('keeps the steps of the beginning when the rest comes, so that they are not drawn anew', async () => {
    const store = createReplayStore(longClient([]));
    const shown: (readonly unknown[])[] = [];
    store.subscribe(({ columns }) => shown.push(columns[0]?.steps ?? []));
    await store.open('t', ['h1']);
    const beginning = shown.find(({ length }) => length > 0) ?? [];
    expect(beginning).toHaveLength(64);
    const whole = store.getState().columns[0]?.steps ?? [];
    expect(whole.slice(0, 64).every((step, index) => step === beginning[index])).toBe(true);
  });

  it('shows more of it while somebody scrolls, in small pages, and the rest when they pause', async () => {
    const calls: string[] = [];
    const shown = new Set<number>();
    const store = createReplayStore(longClient(calls));
    store.subscribe(({ columns }) => shown.add(columns[0]?.steps.length ?? 0));
    noteActivity();
    const scrolls = setInterval(noteActivity, 50);
    const opened = store.open('t', ['h1']);
    await vi.waitFor(() => expect(calls).toContain('h1 from 1064'), { timeout: 5000 });
    clearInterval(scrolls);
    expect(calls).toEqual(['h1 from 0', 'h1 from 64', 'h1 from 564', 'h1 from 1064']);
    await opened;
    expect([...shown]).toEqual([0, 64, 564, 4000]);
    expect(store.getState().columns[0]?.steps).toEqual(stepsOf(long));
  });

  it('marks a long conversation in parts, timeline first, once somebody who scrolls pauses', async () => {
    const hit = { position: 2, feature: 'pushback_q_rate', term: 'again', start: 0, end: 5 };
    const client = longClient([]);
    const call = client.call as (name: string, input: object) => Promise<unknown>;
    let scrolls: ReturnType<typeof setInterval> | undefined;
    const marking = async (name: string, input: object) => {
      if (name !== 'conversation.features') return call(name, input);
      noteActivity();
      scrolls = setInterval(noteActivity, 50);
      return { values: null, turns: 1, foreign: false, hits: [hit] };
    };
    const store = createReplayStore({ ...client, call: marking } as Client);
    const shown: string[] = [];
    store.subscribe(({ columns: [column] }) => {
      const { telling, turns } = column?.marks ?? NO_MARKS;
      const now = [telling.length > 0 && 'timeline', turns.get(2) && 'turns', column?.features && 'panel'];
      shown.push(now.filter(Boolean).join(' '));
    });
    const opened = store.open('t', ['h1']);
    await vi.waitFor(() => expect(scrolls).toBeDefined(), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    clearInterval(scrolls);
    expect(new Set(shown)).toEqual(new Set(['']));
    await opened;
    expect([...new Set(shown)]).toEqual(['', 'timeline', 'timeline turns', 'timeline turns panel']);
  });

  it('reads no further in a conversation that one turned away from', async () => {
    const calls: string[] = [];
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const store = createReplayStore(longClient(calls, answered));
    const first = store.open('t', ['h1']);
    await vi.waitFor(() => expect(calls).toContain('h1 from 64'), { timeout: 10_000 });
    const second = store.open('t', ['s1']);
    answer();
    await Promise.all([first, second]);
    expect(calls).not.toContain('h1 from 1564');
    expect(ids(store)).toEqual(['s1']);
  });

  it('shows another mode of a long conversation that was asked for while it is being laid out', async () => {
    const store = createReplayStore(longClient([]));
    const opened = store.open('t', ['h1', 's1']);
    let asked = false;
    store.subscribe(({ scene }) => {
      if (scene.rows.length === 64 && !asked) {
        asked = true;
        store.setMode('turn');
      }
    });
    await opened;
    await vi.waitFor(() => {
      const { columns, scene, loading } = store.getState();
      expect([scene.mode, scene.rows.length, scene.provisional, loading]).toEqual(['turn', 4000, false, false]);
      expect(columns.map(({ steps, features }) => [steps.length, features])).toEqual([
        [4000, { values: null, turns: 0, foreign: false, hits: [] }],
        [4000, { values: null, turns: 0, foreign: false, hits: [] }],
      ]);
    }, 10_000);
  });

  it('plays without marks when features cannot be had', async () => {
    const store = createReplayStore(clientWith([]));
    await store.open('t', ['h1']);
    expect(store.getState()).toMatchObject({
      error: null,
      columns: [{ features: { values: null, turns: 0, foreign: false, hits: [] } }],
    });
  });

  it('drops an answer that came too late', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const store = createReplayStore(clientWith([], { s1: slow }));
    const first = store.open('t', ['s1']);
    await store.open('t', ['h1']);
    release();
    await first;
    expect(ids(store)).toEqual(['h1']);
  });

  it('comes back to what it showed without asking for it again, until the conversations of the study change', async () => {
    const calls: string[] = [];
    let changed = (_: { what: string }): void => undefined;
    const client = Object.assign(clientWith(calls), {
      on: (_: string, hear: typeof changed) => {
        changed = hear;
      },
    });
    const shown = async () => {
      const store = createReplayStore(client);
      await store.open('t', ['h1', 's1']);
      store.close();
      return store.getState();
    };
    const before = await shown();
    const asked = calls.length;
    const again = await shown();
    expect(again.columns.map(({ steps }) => steps)).toEqual(before.columns.map(({ steps }) => steps));
    expect(again.scene).toBe(before.scene);
    // what may have been marked in the meantime is asked for
    expect(calls.slice(asked)).toEqual(['task.conversations', 'conversation.evidence h1', 'conversation.evidence s1']);
    changed({ what: 'conversations' });
    await shown();
    expect(calls.filter((call) => call === 'conversation.get h1')).toHaveLength(2);
  });

  it('asks for nothing more once it is closed', async () => {
    const calls: string[] = [];
    const store = createReplayStore(clientWith(calls));
    const opened = store.open('t', ['h1']);
    store.close();
    await opened;
    expect(calls).toEqual(['conversation.get h1', 'task.conversations']);
    expect(ids(store)).toEqual([]);
  });

  it('says what went wrong and keeps what it shows', async () => {
    const store = createReplayStore(clientWith([]));
    await store.open('t', ['h1']);
    await store.open('t', ['nobody']);
    expect(store.getState().error?.code).toBe('no_conversation');
    expect(ids(store)).toEqual(['h1']);
  });
});
