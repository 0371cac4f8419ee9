import { type ReactNode, useCallback } from 'react';
import { useStore } from 'zustand';
import type { Step } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { TranscriptList } from '../../components/transcript/transcript-list.tsx';
import { phaseAt, usePlayer } from '../../components/transcript/use-player.ts';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import styles from './apart.module.css';
import type { Choice } from './choice.ts';
import type { ColumnView } from './use-column-views.ts';

interface ApartProps {
  scene: Scene;
  columns: readonly ReplayColumn[];
  looks: readonly SourceLook[];
  views: readonly ColumnView[];
  player: Player;
  choice: Choice;
  tools: (column: number, step: Step) => ReactNode;
  onPick: (column: number, step: Step) => void;
}

/** Unlocked: every side scrolls by itself, without the gaps of the alignment. */
export function Apart({ columns, ...props }: ApartProps) {
  return (
    <div className={styles.apart} data-columns={columns.length}>
      {columns.map((shown, column) => (
        <Side key={shown.conversation.id} shown={shown} column={column} {...props} />
      ))}
    </div>
  );
}

function Side({ shown, column, ...props }: Omit<ApartProps, 'columns'> & { shown: ReplayColumn; column: number }) {
  const { scene, looks, views, player, choice, tools, onPick } = props;
  const row = usePlayer(player, (state) => state.row);
  const begun = usePlayer(player, (state) => state.begun);
  const marked = useStore(choice, ({ made }) => made);
  const view = views[column];
  const rows = scene.rowOf[column];
  const phaseOf = useCallback(
    (step: number) => {
      const phase = phaseAt({ row, played: row, begun }, rows?.[step] ?? 0);
      return phase === 'now' && !marked ? 'said' : phase;
    },
    [row, begun, rows, marked],
  );
  const ownTools = useCallback((step: Step) => tools(column, step), [tools, column]);
  const ownPick = useCallback((step: Step) => onPick(column, step), [onPick, column]);
  if (!view) return null;
  return (
    <TranscriptList
      label={shown.conversation.sourceLabel}
      steps={shown.steps}
      phaseOf={phaseOf}
      colour={looks[column]?.colour ?? 'blind'}
      decorations={view.decorations}
      foldHits={view.foldHits}
      openFolds={view.openFolds}
      onToggleFold={view.toggleFold}
      tools={ownTools}
      onPick={ownPick}
    />
  );
}
