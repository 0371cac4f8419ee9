import { type ReactNode, useMemo, useState } from 'react';
import type { ItemForm } from '../../../shared/domain/annotation.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { type Hint, Screen } from '../../components/screen/index.ts';
import { FindBar } from '../../components/transcript/find-bar.tsx';
import type { ActionName } from '../../keys/actions.ts';
import { shownForm } from '../../stores/annotate-form.ts';
import type { ShownItem } from '../../stores/annotate-items.ts';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import { Ballot } from '../judge/ballot.tsx';
import { Duel } from '../judge/duel.tsx';
import styles from './desk.module.css';
import type { DeskParts } from './desk-parts.ts';
import { Form } from './form.tsx';
import { Guidelines } from './guidelines.tsx';
import { itemName, kindWord } from './item-name.ts';
import { LabelPanel } from './label-panel.tsx';
import { Reader } from './reader.tsx';
import type { DeskRules } from './rules.ts';
import { SavedState } from './saved-state.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { Ticks } from './ticks.tsx';
import { optionAction, optionCount, useAnnotateActions } from './use-annotate-actions.ts';
import { type ReaderView, useReader } from './use-reader.ts';

interface DeskProps {
  store: AnnotateStore;
  state: AnnotateState;
  form: ItemForm;
  item: ShownItem;
  rules: DeskRules;
  who: ReactNode;
}

/** What is to be read, and what is asked about it. Nothing here knows where a conversation comes from. */
export function Desk({ store, state, form, item, rules, who }: DeskProps) {
  const { at } = state;
  const readOnly = useApp((app) => app.study?.readOnly ?? false);
  const { toasts } = useServices();
  const [guide, setGuide] = useState(false);
  const [skipping, setSkipping] = useState(false);
  const [locked, setLocked] = useState(true);
  const shown = useMemo(() => shownForm(form, state.unsent), [form, state.unsent]);
  const reader = useReader(store, item, shown);
  const items = state.queue ?? [];
  const editable = form.state !== 'submitted' && form.state !== 'skipped' && !readOnly;
  const paired = item.sides.length > 1;
  const next = () => void store.open(at + 1);
  const goOn = () => {
    const undo = { label: t('annotate.reopen'), run: () => void store.open(at).then(store.reopen) };
    toasts.getState().show(t('annotate.skippedNext', kindWord(item.kind), at + 1), { undo });
    next();
  };
  const openSkip = () => editable && setSkipping(true);
  const toggleLock = paired ? () => setLocked(!locked) : undefined;
  const toggleGuide = () => setGuide(!guide);
  const actions = useAnnotateActions({
    ...{ store, state, item, shown, reader, rules, editable, openSkip, toggleGuide, toggleLock },
  });
  const parts = { store, state, item, shown, rules, actions, editable, readOnly, onSkip: openSkip, onNext: next };

  const count = (wanted: string) => items.filter((each) => each.state === wanted).length;
  const [submitted, skipped] = [count('submitted'), count('skipped')];
  return (
    <Screen
      title={itemName(item.kind, at + 1, items.length)}
      meta={
        <span className={styles.progress}>
          <Ticks queue={items} at={at} />
          {t('annotate.progress', submitted, skipped, items.length - submitted - skipped)}
        </span>
      }
      tools={
        <>
          <SavedState state={state} onRetry={() => void store.flush()} />
          <IconButton
            icon="undo"
            label={t('annotate.undo')}
            action="annotate.undo"
            disabled={readOnly || !form.canUndo}
            onClick={() => void store.undo()}
          />
          <IconButton
            icon="redo"
            label={t('annotate.redo')}
            action="annotate.redo"
            disabled={readOnly || !form.canRedo}
            onClick={() => void store.redo()}
          />
          {toggleLock && (
            <Button variant="quiet" icon="lock" action="annotate.lock" pressed={locked} onClick={toggleLock}>
              {t('judge.together')}
            </Button>
          )}
          <Button variant="quiet" icon="book" action="annotate.guidelines" pressed={guide} onClick={toggleGuide}>
            {t('annotate.guidelines')}
          </Button>
          {who}
        </>
      }
      status={reader.status}
      hints={hintsFor(optionCount(item, state.question), item.kind === 'labels')}
    >
      {reader.find.open && <FindBar find={reader.find} label={t(paired ? 'judge.find' : 'transcript.find')} />}
      <div className={styles.desk}>
        {guide && <Guidelines kind={item.kind} instruction={item.instruction} text={rules.guidelines} />}
        <Table parts={parts} reader={reader} locked={locked} />
      </div>
      {skipping && (
        <SkipDialog
          onKeep={() => setSkipping(false)}
          onSkip={(reason) => {
            setSkipping(false);
            void store.skip(reason).then((skipped) => skipped && goOn());
          }}
        />
      )}
    </Screen>
  );
}

/** Few questions about two sides stand below them, many beside them. */
const FEW = 2;

function Table({ parts, reader, locked }: { parts: DeskParts; reader: ReaderView; locked: boolean }) {
  const { item, shown, editable, actions } = parts;
  if (item.sides.length > 1) {
    const below = item.instrument.questions.length <= FEW;
    return (
      <div className={below ? styles.stacked : styles.beside}>
        <Duel item={item} reader={reader} locked={locked} />
        {below ? <Ballot {...parts} /> : <Form {...parts} />}
      </div>
    );
  }
  const [only] = reader.sides;
  const titles = new Map(item.instrument.labels?.map(({ id, title }) => [id, title]));
  const labelsOf = (turn: string) => (shown.labels[turn] ?? []).map((id) => titles.get(id) ?? id);
  return (
    <>
      {only && (
        <Reader reader={reader} shown={only} column={0} label={t('annotate.conversation')} labelsOf={labelsOf} />
      )}
      <Form {...parts}>
        {item.kind === 'labels' && (
          <LabelPanel item={item} reader={reader} shown={shown} disabled={!editable} onToggle={actions.label} />
        )}
      </Form>
    </>
  );
}

/** `options`: how many the focused question has. */
const hintsFor = (options: number, labelling: boolean): Hint[] => [
  ...(options > 1
    ? [
        {
          actions: optionRange(options),
          label: t(labelling ? 'annotate.hintLabel' : 'annotate.hintAnswer'),
          range: true,
        },
      ]
    : []),
  { actions: ['annotate.up', 'annotate.down'], label: t(labelling ? 'annotate.hintTurn' : 'annotate.hintQuestion') },
  { actions: ['annotate.previous', 'annotate.next'], label: t('annotate.hintItem') },
  { actions: ['annotate.evidence'], label: t('annotate.hintEvidence') },
];

const optionRange = (options: number): ActionName[] =>
  [optionAction(0), optionAction(Math.min(options, 9) - 1)].filter((name) => name !== undefined);
