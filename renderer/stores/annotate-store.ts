import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { ItemForm, ItemProgress } from '../../shared/domain/annotation.ts';
import type { Refusal } from '../../shared/domain/errors.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import { refusal } from '../refusal.ts';
import { type RatedConversation, ratedConversation } from './annotate-conversation.ts';
import { changedQuestion, missingAnswers, questionIds, shownForm, withForm } from './annotate-form.ts';
import { createOutbox, type Fields, type FieldValue, type Outbox } from './annotate-outbox.ts';
import type { Stash } from './annotate-stash.ts';

export interface AnnotateState {
  annotator: string;
  instrument: Instrument | null;
  /** Null until it has come. */
  queue: readonly ItemProgress[] | null;
  /** Place of the open item in the queue; -1 before one is open. */
  at: number;
  form: ItemForm | null;
  conversation: RatedConversation | null;
  /** Index of the focused question among ratings and free text. */
  question: number;
  /** Given, but not durable yet. */
  unsent: Fields;
  /** Why something could not be saved or loaded; what was given is kept in `unsent`. */
  failure: Refusal | null;
}

export interface AnnotateStore extends StoreApi<AnnotateState> {
  /** Loads queue and instrument, sends what an earlier page left unsent, opens an item. */
  start(item: string | null): Promise<void>;
  /** Opens the item at a place of the queue, once what was given before is durable. */
  open(at: number): Promise<void>;
  focus(question: number): void;
  /** Durable at once. */
  give(field: string, value: FieldValue): void;
  /** Durable after a short pause in writing, or with `flush`. */
  write(field: string, value: string): void;
  flush(): Promise<boolean>;
  /** @returns whether the item is submitted; an incomplete one gets its first open question focused */
  submit(): Promise<boolean>;
  skip(reason: string): Promise<boolean>;
  reopen(): Promise<boolean>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

/** Pause in writing after which text is saved. */
const WRITING_MS = 400;

type ItemCommand = 'item.submit' | 'item.reopen' | 'item.undo' | 'item.redo';

export function createAnnotateStore(client: Client, annotator: string, stash: Stash): AnnotateStore {
  const store = createStore<AnnotateState>()(() => ({
    annotator,
    instrument: null,
    queue: null,
    at: -1,
    form: null,
    conversation: null,
    question: 0,
    unsent: {},
    failure: null,
  }));
  const { getState, setState } = store;
  let outbox: Outbox | null = null;
  let asked = 0;

  function take(form: ItemForm): void {
    setState(({ queue, form: open }) => ({
      queue: withForm(queue ?? [], form),
      ...(open?.id === form.id ? { form, failure: null } : {}),
    }));
  }

  function outboxFor(item: string): Outbox {
    return createOutbox({
      send: async (field, value) => take(await client.call('item.set', { item, annotator, field, value })),
      onChange: (fields, failure) => {
        stash.keep({ annotator, item, fields });
        if (getState().form?.id !== item) return;
        setState({ unsent: fields, ...(failure ? { failure: refusal(failure) } : {}) });
      },
    });
  }

  async function open(at: number): Promise<void> {
    const item = getState().queue?.[at];
    if (!item || (!(await flush()) && getState().failure?.code === 'unreachable')) return;
    asked += 1;
    const mine = asked;
    try {
      const { form, conversation } = await client.call('item.form', { item: item.id, annotator });
      if (mine !== asked) return;
      outbox = outboxFor(item.id);
      const { instrument } = getState();
      const first = instrument ? missingAnswers(instrument, shownForm(form, {}))[0] : undefined;
      const question = instrument && first ? questionIds(instrument).indexOf(first) : 0;
      const shown = ratedConversation(conversation);
      setState({ at, form, conversation: shown, question, unsent: {}, failure: null });
    } catch (error) {
      if (mine === asked) setState({ failure: refusal(error) });
    }
  }

  async function flush(): Promise<boolean> {
    return (await outbox?.flush()) ?? true;
  }

  /** Changes of the item as a whole come after everything that was given. */
  async function change(call: (item: string) => Promise<ItemForm>): Promise<boolean> {
    const before = getState().form;
    if (!before || !(await flush())) return false;
    try {
      const after = await call(before.id);
      take(after);
      return true;
    } catch (error) {
      setState({ failure: refusal(error) });
      return false;
    }
  }

  const command = (name: ItemCommand) => () => change((item) => client.call(name, { item, annotator }));

  async function step(name: 'item.undo' | 'item.redo'): Promise<boolean> {
    if (!(await flush())) return false;
    const before = getState().form;
    if (!(name === 'item.undo' ? before?.canUndo : before?.canRedo)) return false;
    const done = await command(name)();
    const { form: after, instrument } = getState();
    const changed = done && before && after?.id === before.id ? changedQuestion(before, after) : null;
    if (changed && instrument) setState({ question: Math.max(0, questionIds(instrument).indexOf(changed)) });
    return done;
  }

  async function start(item: string | null): Promise<void> {
    try {
      for (const { item: left, fields } of stash.left(annotator)) await resend(left, fields);
      const [instrument, queue] = await Promise.all([
        client.call('instrument.get', {}),
        client.call('items.queue', { annotator }),
      ]);
      setState({ instrument, queue, failure: null });
      const wanted = queue.findIndex(({ id }) => id === item);
      const next = queue.findIndex(({ state }) => state === 'pending' || state === 'draft');
      await open(wanted >= 0 ? wanted : Math.max(0, next));
    } catch (error) {
      setState({ failure: refusal(error) });
    }
  }

  /** What the host refuses for good (the item is closed) is dropped; anything else stays for the next time. */
  async function resend(item: string, fields: Fields): Promise<void> {
    const left = { ...fields };
    for (const [field, value] of Object.entries(fields)) {
      try {
        await client.call('item.set', { item, annotator, field, value });
      } catch (error) {
        if (refusal(error).code === 'unreachable') throw error;
      }
      delete left[field];
      stash.keep({ annotator, item, fields: left });
    }
  }

  return Object.assign(store, {
    start,
    open,
    focus: (question: number) => setState({ question }),
    give: (field: string, value: FieldValue) => outbox?.put(field, value),
    write: (field: string, value: string) => outbox?.put(field, value, WRITING_MS),
    flush,
    submit: async () => {
      const { instrument, form, unsent } = getState();
      const missing = instrument ? missingAnswers(instrument, shownForm(form, unsent)) : [];
      if (instrument && missing[0]) {
        setState({ question: questionIds(instrument).indexOf(missing[0]) });
        return false;
      }
      return command('item.submit')();
    },
    skip: (reason: string) => change((item) => client.call('item.skip', { item, annotator, reason })),
    reopen: command('item.reopen'),
    undo: () => step('item.undo'),
    redo: () => step('item.redo'),
  });
}
