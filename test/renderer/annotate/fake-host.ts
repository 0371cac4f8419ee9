import type { Change } from '../../../shared/annotation/change.ts';
import { reopen, setField, skip, submit } from '../../../shared/annotation/changes.ts';
import { foldLog, recordedSeconds } from '../../../shared/annotation/fold.ts';
import { canRedo, canUndo, redo, undo } from '../../../shared/annotation/undo.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { ItemForm, Revision } from '../../../shared/domain/annotation.ts';
import type { ConversationDetail } from '../../../shared/domain/conversation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { itemId, revisionId } from '../../../shared/domain/ids.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';

export interface FakeHost {
  client: Client;
  calls: { name: string; input: Record<string, unknown> }[];
  /** The next calls of a name fail with this. */
  fail: (name: string, error: Refusal | null) => void;
  /** Holds `item.set` back until released. */
  hold: () => () => void;
  log: (item: string) => Revision[];
}

const conversation = (id: string): ConversationDetail =>
  ({
    id,
    sourceLabel: 'tell-tale-simulator',
    instanceId: 'tell-tale-instance',
    reward: 0.123,
    survey: [{ field: 'reuse', answer: 'tell-tale-answer', known: true }],
    importedFrom: { format: 'tau-usi', fileName: 'tell-tale.json' },
    task: {
      key: 'airline_1',
      domain: 'airline',
      title: null,
      instruction: 'Change a flight.',
      policy: 'tell-tale-policy',
    },
    messages: [
      { position: 0, role: 'system', at: null, parts: [{ kind: 'text', text: 'tell-tale-prompt', start: 0 }] },
      {
        position: 1,
        role: 'user',
        at: '2026-01-01T00:00:00Z',
        parts: [{ kind: 'text', text: `hello from ${id}`, start: 0 }],
      },
      {
        position: 2,
        role: 'agent',
        at: null,
        parts: [
          { kind: 'note', label: 'tell-tale-note', text: 'x' },
          { kind: 'text', text: 'Hi', start: 9 },
        ],
      },
    ],
  }) as unknown as ConversationDetail;

/** A host in memory that answers with the real annotation log, for three items of one annotator. */
export function fakeHost(): FakeHost {
  const items = ['i1', 'i2', 'i3'];
  const logs = new Map<string, Revision[]>(items.map((id) => [id, []]));
  const failing = new Map<string, Refusal>();
  const calls: FakeHost['calls'] = [];
  let held: Promise<void> | null = null;

  const formOf = (id: string): ItemForm => {
    const log = logs.get(id) ?? [];
    return {
      ...foldLog(log),
      id: itemId(id),
      annotator: 'Nora',
      canUndo: canUndo(log),
      canRedo: canRedo(log),
      savedAt: log.length > 0 ? `2026-01-01T00:00:${String(log.length).padStart(2, '0')}Z` : null,
      revisions: log.length,
      seconds: recordedSeconds(log),
    };
  };
  const append = (id: string, change: Change | null): ItemForm => {
    const log = logs.get(id) ?? [];
    const next = { ...change, id: revisionId(`${id}-${log.length}`), item: itemId(id), lamport: log.length + 1 };
    if (change) log.push({ ...next, annotator: 'Nora', author: 'a', instrument: 's', at: '' } as Revision);
    return formOf(id);
  };
  const answers: Record<string, (input: never) => unknown> = {
    'instrument.get': () => TAU_BENCH_SURVEY,
    'items.queue': () =>
      items.map((id, place) => ({
        id,
        kind: 'rating',
        conversation: `c-${id}`,
        place,
        state: formOf(id).state,
        answered: 0,
      })),
    'item.form': ({ item }: { item: string }) => ({ form: formOf(item), conversation: conversation(`c-${item}`) }),
    'item.set': ({ item, field, value }: { item: string; field: string; value: string }) =>
      append(item, setField(logs.get(item) ?? [], TAU_BENCH_SURVEY, field, value)),
    'item.submit': ({ item }: { item: string }) => append(item, submit(logs.get(item) ?? [], TAU_BENCH_SURVEY)),
    'item.skip': ({ item, reason }: { item: string; reason: string }) =>
      append(item, skip(logs.get(item) ?? [], reason)),
    'item.reopen': ({ item }: { item: string }) => append(item, reopen(logs.get(item) ?? [])),
    'item.undo': ({ item }: { item: string }) => append(item, undo(logs.get(item) ?? [])),
    'item.redo': ({ item }: { item: string }) => append(item, redo(logs.get(item) ?? [])),
  };
  const client = {
    call: async (name: string, input: Record<string, unknown>) => {
      calls.push({ name, input });
      if (name === 'item.set' && held) await held;
      const refusal = failing.get(name);
      if (refusal) throw refusal;
      return answers[name]?.(input as never);
    },
    on: () => () => undefined,
  } as unknown as Client;

  return {
    client,
    calls,
    fail: (name, error) => (error ? failing.set(name, error) : failing.delete(name)) && undefined,
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = () => {
          held = null;
          resolve();
        };
      });
      return () => release();
    },
    log: (item) => logs.get(item) ?? [],
  };
}

export const unreachable = new Refusal('unreachable', 'Counterpart does not answer.');
