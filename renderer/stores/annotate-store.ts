import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { ItemForm } from '../../shared/domain/annotation.ts';
import type { Refusal } from '../../shared/domain/errors.ts';
import { refusal } from '../refusal.ts';
import { changedQuestion, missingAnswers, questionIds, shownForm, withForm } from './annotate-form.ts';
import type { ItemSource, QueueRow, ShownItem } from './annotate-items.ts';
import { createOutbox, type Fields, type FieldValue, type Outbox } from './annotate-outbox.ts';
import type { Stash } from './annotate-stash.ts';

export interface AnnotateState {
  annotator: string;
  /** Null until it has come. */
  queue: readonly QueueRow[] | null;
  /** Place of the open item in the queue; -1 before one is open. */
  at: number;
  form: ItemForm | null;
  item: ShownItem | null;
  /** Index of the focused question among choices, tags and free text. */
  question: number;
  /** Given, but not durable yet. */
  unsent: Fields;
  /** Why something could not be saved or loaded; what was given is kept in `unsent`. */
  failure: Refusal | null;
}

export interface AnnotateStore extends StoreApi<AnnotateState> {
  /** Loads the queue, sends what an earlier page left unsent, opens an item. */
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

export interface AnnotateOptions {
  client: Client;
  annotator: string;
  stash: Stash;
  items: ItemSource;
  /** Whether free text must be written before an item is submitted. */
  freeTextRequired?: () => boolean;
  /** Told before an item is left or closed, while it can still be written to. */
  onLeave?: (item: string, form: ItemForm) => Promise<void>;
}

export function createAnnotateStore(options: AnnotateOptions): AnnotateStore {
  const { client, annotator, stash, items, freeTextRequired = () => false, onLeave } = options;
  const store = createStore<AnnotateState>()(() => ({
    annotator,
    queue: null,
    at: -1,
    form: null,
    item: null,
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
    await leave();
    asked += 1;
    const mine = asked;
    try {
      const { form, shown } = await items.open(item.id);
      if (mine !== asked) return;
      outbox = outboxFor(item.id);
      const first = missingAnswers(shown.instrument, shownForm(form, {}), freeTextRequired())[0];
      const question = first ? questionIds(shown.instrument).indexOf(first) : 0;
      setState({ at, form, item: shown, question, unsent: {}, failure: null });
    } catch (error) {
      if (mine === asked) setState({ failure: refusal(error) });
    }
  }

  async function flush(): Promise<boolean> {
    return (await outbox?.flush()) ?? true;
  }

  async function leave(): Promise<void> {
    const { form } = getState();
    // what cannot be kept of it keeps nobody from going on
    if (form && onLeave) await onLeave(form.id, form).catch(() => undefined);
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

  async function close(name: 'item.submit' | 'item.skip', reason = ''): Promise<boolean> {
    if (!(await flush())) return false;
    await leave();
    if (name === 'item.submit') return command(name)();
    return change((item) => client.call(name, { item, annotator, reason }));
  }

  async function step(name: 'item.undo' | 'item.redo'): Promise<boolean> {
    if (!(await flush())) return false;
    const before = getState().form;
    if (!(name === 'item.undo' ? before?.canUndo : before?.canRedo)) return false;
    const done = await command(name)();
    const { form: after, item } = getState();
    const changed = done && before && after?.id === before.id ? changedQuestion(before, after) : null;
    const question = changed && item ? questionIds(item.instrument).indexOf(changed) : -1;
    if (question >= 0) setState({ question });
    return done;
  }

  async function start(item: string | null): Promise<void> {
    try {
      for (const { item: left, fields } of stash.left(annotator)) await resend(left, fields);
      const queue = await items.queue();
      setState({ queue, failure: null });
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
      const { item, form, unsent } = getState();
      const missing = item ? missingAnswers(item.instrument, shownForm(form, unsent), freeTextRequired()) : [];
      if (item && missing[0]) {
        setState({ question: questionIds(item.instrument).indexOf(missing[0]) });
        return false;
      }
      return close('item.submit');
    },
    skip: (reason: string) => close('item.skip', reason),
    reopen: command('item.reopen'),
    undo: () => step('item.undo'),
    redo: () => step('item.redo'),
  });
}
