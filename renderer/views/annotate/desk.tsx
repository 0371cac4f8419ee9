import { useMemo, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { type Hint, Screen } from '../../components/screen/index.ts';
import { shownForm } from '../../stores/annotate-form.ts';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import styles from './desk.module.css';
import { Form } from './form.tsx';
import { Guidelines } from './guidelines.tsx';
import { Reader } from './reader.tsx';
import { SavedState } from './saved-state.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { Ticks } from './ticks.tsx';
import { useAnnotateActions } from './use-annotate-actions.ts';
import { useReader } from './use-reader.ts';
import { WhoNow } from './who-now.tsx';

/** Conversation left, questions right. Nothing here knows where the conversation comes from. */
export function Desk({ store, state }: { store: AnnotateStore; state: AnnotateState }) {
  const { queue, at, form, instrument } = state;
  const readOnly = useApp((app) => app.study?.readOnly ?? false);
  const [guide, setGuide] = useState(false);
  const [skipping, setSkipping] = useState(false);
  const shown = useMemo(() => shownForm(form, state.unsent), [form, state.unsent]);
  const reader = useReader(store, state, shown);
  const items = queue ?? [];
  const closed = form?.state === 'submitted' || form?.state === 'skipped';
  const editable = !closed && !readOnly;
  const next = () => void store.open(at + 1);

  const { submit } = useAnnotateActions({
    store,
    state,
    shown,
    reader,
    editable,
    openSkip: () => editable && setSkipping(true),
    toggleGuide: () => setGuide(!guide),
  });

  const count = (wanted: string) => items.filter((item) => item.state === wanted).length;
  const [submitted, skipped] = [count('submitted'), count('skipped')];
  return (
    <Screen
      title={t('annotate.item', at + 1, items.length)}
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
            disabled={readOnly || !form?.canUndo}
            onClick={() => void store.undo()}
          />
          <IconButton
            icon="redo"
            label={t('annotate.redo')}
            action="annotate.redo"
            disabled={readOnly || !form?.canRedo}
            onClick={() => void store.redo()}
          />
          <Button
            variant="quiet"
            icon="book"
            action="annotate.guidelines"
            pressed={guide}
            onClick={() => setGuide(!guide)}
          >
            {t('annotate.guidelines')}
          </Button>
          <WhoNow annotator={state.annotator} />
        </>
      }
      status={reader.status}
      hints={HINTS()}
    >
      <div className={styles.desk}>
        {guide && <Guidelines instruction={state.conversation?.instruction ?? null} />}
        <Reader reader={reader} state={state} />
        {instrument && (
          <Form
            store={store}
            state={state}
            instrument={instrument}
            shown={shown}
            editable={editable}
            readOnly={readOnly}
            onSubmit={submit}
            onSkip={() => setSkipping(true)}
            onNext={next}
          />
        )}
      </div>
      {skipping && (
        <SkipDialog
          onKeep={() => setSkipping(false)}
          onSkip={(reason) => {
            setSkipping(false);
            void store.skip(reason).then((skipped) => skipped && next());
          }}
        />
      )}
    </Screen>
  );
}

const HINTS = (): Hint[] => [
  { actions: ['annotate.option1', 'annotate.option4'], label: t('annotate.hintAnswer'), range: true },
  { actions: ['annotate.up', 'annotate.down'], label: t('annotate.hintQuestion') },
  { actions: ['annotate.previous', 'annotate.next'], label: t('annotate.hintItem') },
  { actions: ['annotate.evidence'], label: t('annotate.hintEvidence') },
];
