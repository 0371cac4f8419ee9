import type { ActionName } from '../../keys/actions.ts';
import type { Handlers } from '../../keys/keyboard.ts';
import { useActions } from '../../keys/use-actions.ts';
import { missingAnswers, questionIds, type ShownForm } from '../../stores/annotate-form.ts';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import { submitItem } from './submit-item.ts';
import type { ReaderView } from './use-reader.ts';

interface Context {
  store: AnnotateStore;
  state: AnnotateState;
  shown: ShownForm;
  reader: ReaderView;
  editable: boolean;
  openSkip: () => void;
  toggleGuide: () => void;
}

/** Answers the keys of the screen. @returns what the submit button does too */
export function useAnnotateActions(context: Context): { submit: () => void } {
  const { toasts } = useServices();
  const { store, state, shown, reader, editable } = context;
  const { instrument, question, at, queue } = state;
  const say = (message: string) => toasts.getState().show(message);
  const ids = instrument ? questionIds(instrument) : [];
  const move = (direction: 1 | -1) => () => store.focus(Math.min(ids.length - 1, Math.max(0, question + direction)));
  const item = (direction: 1 | -1) => () => {
    const next = at + direction;
    if (next >= 0 && next < (queue?.length ?? 0)) void store.open(next);
    else if (direction === 1) say(t('annotate.end'));
  };
  const submit = () => {
    if (!editable || !instrument) return;
    const missing = missingAnswers(instrument, shown).length;
    if (missing > 0) say(t('annotate.incomplete', missing));
    void submitItem(store).then((done) => {
      if (!done) return;
      const undo = { label: t('annotate.reopen'), run: () => void store.open(at).then(store.reopen) };
      toasts.getState().show(t('annotate.submittedNext', at + 1), { undo });
    });
  };
  const enter = () => {
    const first = instrument
      ? nextOpen(
          instrument.questions.map(({ id }) => id),
          shown,
          question,
        )
      : null;
    if (first === null) submit();
    else if (editable) store.focus(first);
  };
  const attach = () => {
    const span = reader.selected();
    const id = ids[question];
    if (!editable || !id) return;
    if (span === null) return say(t('annotate.evidenceHint'));
    const spans = shown.evidence[id] ?? [];
    const known = spans.some(
      (each) => each.position === span.position && each.start === span.start && each.end === span.end,
    );
    if (!known) store.give(`evidence:${id}`, [...spans, span]);
    getSelection()?.removeAllRanges();
    say(t('annotate.evidenceAdded', question + 1));
  };
  const comment = () => {
    const step = reader.current();
    if (!step || step.number === null) return say(t('annotate.commentPick'));
    reader.list.current?.reveal(step.index);
    reader.comment(step.position);
  };

  useActions({
    ...options(context),
    'annotate.up': move(-1),
    'annotate.down': move(1),
    'annotate.previous': item(-1),
    'annotate.next': item(1),
    'annotate.enter': enter,
    'annotate.submit': submit,
    'annotate.undo': () => void store.undo(),
    'annotate.redo': () => void store.redo(),
    'annotate.evidence': attach,
    'annotate.comment': editable ? comment : undefined,
    'annotate.skip': context.openSkip,
    'annotate.search': reader.find.show,
    'annotate.nextMatch': reader.find.open ? () => reader.find.move(1) : undefined,
    'annotate.guidelines': context.toggleGuide,
    'annotate.play': () => (reader.player.store.getState().playing ? reader.player.pause() : reader.player.play()),
    'annotate.leave': () => (reader.find.open ? reader.find.close() : reader.player.release()),
  });
  return { submit };
}

/** `1`..`9` choose the option of the focused question. */
function options({ store, state, editable }: Context): Handlers {
  const question = state.instrument?.questions[state.question];
  if (!question || !editable) return {};
  const pairs = question.options.slice(0, 9).map(({ label }, index) => {
    const choose = () => store.give(`answer:${question.id}`, label);
    return [`annotate.option${index + 1}` as ActionName, choose];
  });
  return Object.fromEntries(pairs) as Handlers;
}

/** The next rating without an answer, from the focused question on and round; null when all are answered. */
function nextOpen(ids: readonly string[], { answers }: ShownForm, from: number): number | null {
  const order = ids.map((_, index) => (from + 1 + index) % ids.length);
  return order.find((index) => answers[ids[index] ?? ''] === undefined) ?? null;
}
