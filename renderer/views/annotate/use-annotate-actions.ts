import { useRef } from 'react';
import type { ActionName } from '../../keys/actions.ts';
import type { Handlers } from '../../keys/keyboard.ts';
import { useActions } from '../../keys/use-actions.ts';
import { askedOf, missingAnswers, questionIds, type ShownForm } from '../../stores/annotate-form.ts';
import type { ShownItem } from '../../stores/annotate-items.ts';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import { turnKey } from '../../stores/turn-key.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import { kindWord } from './item-name.ts';
import type { DeskRules } from './rules.ts';
import { submitItem } from './submit-item.ts';
import { changeSide, isLabelled, moveTurn, toggled, wholeTurn } from './turns.ts';
import type { ReaderView } from './use-reader.ts';

interface Context {
  store: AnnotateStore;
  state: AnnotateState;
  item: ShownItem;
  shown: ShownForm;
  reader: ReaderView;
  rules: DeskRules;
  editable: boolean;
  openSkip: () => void;
  toggleGuide: () => void;
  toggleLock: (() => void) | undefined;
}

/** What keys, buttons and options of the desk do. */
export interface DeskActions {
  submit: () => void;
  answer: (question: string, label: string) => void;
  tag: (question: string, option: string) => void;
  /** Puts a label on the current customer turn, or takes it off. */
  label: (id: string) => void;
}

export function useAnnotateActions(context: Context): DeskActions {
  const { toasts } = useServices();
  const { store, state, item, shown, reader, rules, editable } = context;
  const { question, at, queue } = state;
  const { instrument } = item;
  const say = (message: string) => toasts.getState().show(message);
  const hint = (message: string) => toasts.getState().show(message, { tone: 'hint' });
  const unlabelled = useRef('');
  const ids = questionIds(instrument);
  const missing = (form: ShownForm) => missingAnswers(instrument, form, rules.freeTextRequired);
  const labelling = item.kind === 'labels';

  const move = (direction: 1 | -1) => () => {
    if (labelling) moveTurn(reader, direction, true);
    else store.focus(Math.min(ids.length - 1, Math.max(0, question + direction)));
  };
  const step = (direction: 1 | -1) => () => {
    const next = at + direction;
    if (next >= 0 && next < (queue?.length ?? 0)) void store.open(next);
    else if (direction === 1) hint(t('annotate.end'));
  };
  const submitAs = (form: ShownForm) => {
    if (!editable) return;
    const wait = rules.waitOf(state.form?.id ?? '');
    if (wait > 0) return hint(t('annotate.tooSoon', wait));
    const left = missing(form).length;
    if (left > 0) hint(t('annotate.incomplete', left));
    // submitted without a label, every turn counts as one of which none is true: one key pressed too often must not say so
    if (labelling && Object.keys(form.labels).length === 0 && unlabelled.current !== state.form?.id) {
      unlabelled.current = state.form?.id ?? '';
      return hint(t('annotate.noLabels'));
    }
    void submitItem(store).then((done) => {
      if (!done) return;
      const undo = { label: t('annotate.reopen'), run: () => void store.open(at).then(store.reopen) };
      toasts.getState().show(t('annotate.submittedNext', kindWord(item.kind), at + 1), { undo });
    });
  };
  const submit = () => submitAs(shown);
  const answer = (id: string, label: string) => {
    store.give(`answer:${id}`, label);
    const after = { ...shown, answers: { ...shown.answers, [id]: label } };
    const open = (form: ShownForm) => instrument.questions.some((each) => form.answers[each.id] === undefined);
    if (rules.autoAdvance && open(shown) && !open(after) && missing(after).length === 0) submitAs(after);
  };
  const tag = (id: string, option: string) => store.give(`tags:${id}`, toggled(shown.tags[id], option));
  const label = (id: string) => {
    const turn = reader.current();
    if (!turn || !isLabelled(turn.step)) return hint(t('annotate.labelPick'));
    const key = turnKey(turn.side, turn.step.position);
    store.give(`labels:${key}`, toggled(shown.labels[key], id));
  };
  const enter = () => {
    const next = nextOpen(missing(shown), ids, question);
    if (next === null) submit();
    else if (editable) store.focus(next);
  };
  const attach = () => {
    const span = reader.selected() ?? (reader.chosen ? wholeTurn(reader.current()) : null);
    const id = ids[question];
    if (!editable || !id || askedOf(instrument)[question]?.kind === 'tags') return;
    if (span === null) return hint(t('annotate.evidenceHint'));
    const spans = shown.evidence[id] ?? [];
    const same = JSON.stringify(span);
    if (!spans.some((each) => JSON.stringify(each) === same)) store.give(`evidence:${id}`, [...spans, span]);
    getSelection()?.removeAllRanges();
    say(t('annotate.evidenceAdded', question + 1));
  };
  const comment = () => {
    const turn = reader.current();
    if (!turn || turn.step.number === null) return hint(t('annotate.commentPick'));
    reader.reveal(turn);
    reader.comment(turnKey(turn.side, turn.step.position));
  };

  const actions = { submit, answer, tag, label };
  useActions({
    ...(editable ? options(context, actions) : {}),
    'annotate.up': move(-1),
    'annotate.down': move(1),
    'annotate.previous': step(-1),
    'annotate.next': step(1),
    'annotate.turnUp': () => moveTurn(reader, -1, labelling),
    'annotate.turnDown': () => moveTurn(reader, 1, labelling),
    'annotate.otherSide': reader.sides.length > 1 ? () => changeSide(reader) : undefined,
    'annotate.enter': enter,
    'annotate.submit': submit,
    'annotate.undo': () => void store.undo(),
    'annotate.redo': () => void store.redo(),
    'annotate.evidence': attach,
    'annotate.comment': editable ? comment : undefined,
    'annotate.skip': context.openSkip,
    'annotate.search': () => reader.find.show(),
    'annotate.nextMatch': reader.find.open ? () => reader.find.move(1) : undefined,
    'annotate.guidelines': context.toggleGuide,
    'annotate.lock': context.toggleLock,
    'annotate.play': () => (reader.player.store.getState().playing ? reader.player.pause() : reader.player.play()),
    'annotate.leave': () => (reader.find.open ? reader.find.close() : reader.player.release()),
  });
  return actions;
}

/** `1`..`9` choose the option of the focused question, switch its tags, or label the current turn. */
function options({ item, state }: Context, { answer, tag, label }: DeskActions): Handlers {
  const { questions, tags = [], labels = [] } = item.instrument;
  const asked = askedOf(item.instrument)[state.question];
  const acts =
    item.kind === 'labels'
      ? labels.map(
          ({ id }) =>
            () =>
              label(id),
        )
      : asked?.kind === 'tags'
        ? (tags.find(({ id }) => id === asked.id)?.options ?? []).map((option) => () => tag(asked.id, option))
        : (questions.find(({ id }) => id === asked?.id)?.options ?? []).map((option) => {
            return () => answer(asked?.id ?? '', option.label);
          });
  return Object.fromEntries(acts.slice(0, OPTION_KEYS).map((act, index) => [optionAction(index), act]));
}

const OPTION_KEYS = 11;

/** How many options the number keys choose from: none while the question wants text. */
export function optionCount({ kind, instrument }: ShownItem, question: number): number {
  const { questions, tags = [], labels = [] } = instrument;
  if (kind === 'labels') return labels.length;
  const asked = askedOf(instrument)[question];
  return [...questions, ...tags].find(({ id }) => id === asked?.id)?.options.length ?? 0;
}

/** The action of the option at a place; null where options have no key. */
export function optionAction(index: number): ActionName | undefined {
  return index < OPTION_KEYS ? (`annotate.option${index + 1}` as ActionName) : undefined;
}

/** The next question that must be answered, from the focused one on and round; null when all are. */
function nextOpen(missing: readonly string[], ids: readonly string[], from: number): number | null {
  const order = ids.map((_, index) => (from + 1 + index) % ids.length);
  return order.find((index) => missing.includes(ids[index] ?? '')) ?? null;
}
