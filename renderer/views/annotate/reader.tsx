import { useCallback } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import { TranscriptList } from '../../components/transcript/transcript-list.tsx';
import { TurnTool } from '../../components/transcript/turn-tool.tsx';
import { useLinks } from '../../components/transcript/use-links.tsx';
import { phaseAt, usePlayer } from '../../components/transcript/use-player.ts';
import { turnKey } from '../../stores/turn-key.ts';
import { t } from '../../strings/index.ts';
import { CommentBox } from './comment-box.tsx';
import styles from './reader.module.css';
import type { ReaderSide, ReaderView } from './use-reader.ts';

interface ReaderProps {
  reader: ReaderView;
  shown: ReaderSide;
  /** Names the conversation for screen readers. */
  label: string;
  /** The column of the scene that this is. */
  column: number;
  /** Labels of turns, drawn below them. */
  labelsOf?: (turn: string) => readonly string[];
}

/** A conversation, in neutral colours whoever it is from. */
export function Reader({ reader, shown, label, column, labelsOf }: ReaderProps) {
  const { player, folds, comments, commenting, comment, writeComment, scene, pick } = reader;
  const current = reader.column === column;
  const { side, list, decorations, foldHits } = shown;
  const row = usePlayer(player, (each) => each.row);
  const begun = usePlayer(player, (each) => each.begun);
  const phaseOf = useCallback(
    (step: number) => {
      const phase = phaseAt({ row, played: row, begun }, scene.rowOf[column]?.[step] ?? step);
      // while nothing plays, the current turn is one of one side
      return phase === 'now' && !begun && !current ? 'said' : phase;
    },
    [row, begun, scene, column, current],
  );
  const links = useLinks();
  const tools = useCallback(
    (step: Step) => (
      <TurnTool icon="comment" label={t('annotate.comment')} onClick={() => comment(turnKey(side, step.position))} />
    ),
    [comment, side],
  );
  const below = useCallback(
    (step: Step) => {
      const turn = turnKey(side, step.position);
      const labels = labelsOf?.(turn) ?? [];
      return (
        <>
          {labels.length > 0 && (
            <ul className={styles.labels} aria-label={t('annotate.labelsOf', step.number ?? 0)}>
              {labels.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          <CommentBox
            step={step}
            text={comments[turn] ?? ''}
            open={commenting === turn}
            onOpen={(open) => comment(open ? turn : null)}
            onWrite={(text) => writeComment(turn, text)}
          />
        </>
      );
    },
    [side, labelsOf, comments, commenting, comment, writeComment],
  );
  const onPick = useCallback((step: Step) => pick({ side, step }), [pick, side]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: links inside are what one presses
    <div
      className={styles.reader}
      data-side={side.letter ?? undefined}
      onClick={links.onClick}
      onKeyDown={links.onKeyDown}
    >
      {side.steps.length === 0 && <p className={styles.empty}>{t('replay.noSpeech')}</p>}
      <TranscriptList
        key={side.key}
        ref={list}
        label={label}
        steps={side.steps}
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
