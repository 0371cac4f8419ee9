import { expect, it } from 'vitest';
import type { ReplayColumn } from '../../../renderer/stores/replay-columns.ts';
import { memoryOf } from '../../../renderer/stores/replay-memory.ts';
import type { ReplayState } from '../../../renderer/stores/replay-store.ts';
import { fakeClient } from '../support.ts';

const column = (id: string, more = false) => ({ conversation: { id, more } }) as unknown as ReplayColumn;
const left = (...columns: ReplayColumn[]) =>
  ({ columns, scene: { provisional: true } }) as unknown as Pick<ReplayState, 'columns' | 'scene'>;

it('the replay remembers whole conversations, until the study or who sits here changes', () => {
  const { client, emit } = fakeClient({});
  const memory = memoryOf(client);
  expect(memoryOf(client)).toBe(memory);
  memory.keep(left(column('a'), column('b', true)), memory.changes());
  expect([memory.column('a')?.conversation.id, memory.column('b')]).toEqual(['a', null]);
  emit('study.changed', { what: 'annotations' });
  expect(memory.column('a')).not.toBeNull();
  // a hand-over says so, too
  emit('study.changed', { what: 'study' });
  expect(memory.column('a')).toBeNull();
});

it('a replay that is left after such a change leaves nothing behind', () => {
  const { client, emit } = fakeClient({});
  const memory = memoryOf(client);
  const since = memory.changes();
  emit('study.changed', { what: 'study' });
  memory.keep(left(column('a')), since);
  expect(memory.column('a')).toBeNull();
});
