import { vi } from 'vitest';
import { createEventHub } from '../../renderer/client/event-hub.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { CommandName } from '../../shared/contract/commands.ts';
import type { EventName, Events } from '../../shared/contract/events.ts';
import type { ConversationPage } from '../../shared/contract/outputs.ts';
import { conversationId } from '../../shared/domain/ids.ts';

type Answers = Partial<Record<CommandName, (input: never) => unknown>>;

/** A client that answers the given commands and refuses to be asked anything else. */
export function fakeClient(answers: Answers) {
  const hub = createEventHub();
  const call = vi.fn(async (name: CommandName, input: unknown) => {
    const answer = answers[name];
    if (answer === undefined) throw new Error(`unexpected ${name}`);
    return answer(input as never);
  });
  return {
    client: { call, on: hub.on } as unknown as Client,
    call,
    emit: <Name extends EventName>(name: Name, payload: Events[Name]) => hub.emit(name, payload),
  };
}

type Row = ConversationPage['rows'][number];

export function row(id: string, change: Partial<Row> = {}): Row {
  return {
    id: conversationId(id),
    instanceId: id,
    sourceId: 1,
    sourceKind: 'human',
    sourceLabel: 'Human',
    taskKey: 'retail_1',
    taskTitle: null,
    domain: 'retail',
    batch: null,
    run: null,
    turns: 4,
    userTurns: 2,
    words: 20,
    reward: 1,
    kept: true,
    surveyAnswered: null,
    flagged: false,
    hit: null,
    ...change,
  };
}

export function page(rows: Row[], next: string | null = null): ConversationPage {
  return { rows, next, total: rows.length, totalExact: true, milliseconds: 1 };
}

/** A promise that is settled from outside, to put answers in an order. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
