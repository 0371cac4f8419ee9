import { useCallback } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import { FindBar } from '../../components/transcript/find-bar.tsx';
import { TranscriptList } from '../../components/transcript/transcript-list.tsx';
import { TurnTool } from '../../components/transcript/turn-tool.tsx';
import { useLinks } from '../../components/transcript/use-links.tsx';
import { phaseAt, usePlayer } from '../../components/transcript/use-player.ts';
import type { AnnotateState } from '../../stores/annotate-store.ts';
import { t } from '../../strings/index.ts';
import { CommentBox } from './comment-box.tsx';
import styles from './reader.module.css';
import type { ReaderView } from './use-reader.ts';

const NONE: readonly Step[] = [];

/** The conversation, in neutral colours whoever it is from. */
export function Reader({ reader, state }: { reader: ReaderView; state: AnnotateState }) {
  const { list, player, find, folds, decorations, foldHits, comments, commenting, comment, writeComment } = reader;
  const steps = state.conversation?.steps ?? NONE;
  const row = usePlayer(player, (each) => each.row);
  const begun = usePlayer(player, (each) => each.begun);
  const phaseOf = useCallback((step: number) => phaseAt({ row, begun }, step), [row, begun]);
  const links = useLinks();
  const tools = useCallback(
    (step: Step) => <TurnTool icon="comment" label={t('annotate.comment')} onClick={() => comment(step.position)} />,
    [comment],
  );
  const below = useCallback(
    (step: Step) => (
      <CommentBox
        step={step}
        text={comments[step.position] ?? ''}
        open={commenting === step.position}
        onOpen={comment}
        onWrite={writeComment}
      />
    ),
    [comments, commenting, comment, writeComment],
  );
  const onPick = useCallback((step: Step) => player.goTo(step.index), [player]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: links inside are what one presses
    <div className={styles.reader} onClick={links.onClick} onKeyDown={links.onKeyDown}>
      {find.open && <FindBar find={find} label={t('transcript.find')} />}
      {steps.length === 0 && <p className={styles.empty}>{t('replay.noSpeech')}</p>}
      <TranscriptList
        key={state.form?.id}
        ref={list}
        label={t('annotate.conversation')}
        steps={steps}
        phaseOf={phaseOf}
        colour="blind"
        decorations={decorations}
        foldHits={foldHits}
        openFolds={folds.open}
        onToggleFold={folds.toggle}
        tools={tools}
        below={below}
        onPick={onPick}
      />
      {links.dialog}
    </div>
  );
}
