import { type ReactNode, type Ref, useCallback, useImperativeHandle, useRef } from 'react';
import { useStore } from 'zustand';
import type { Step } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import type { RowListHandle } from '../../components/transcript/row-list.tsx';
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
  /** Its rows are those of the scene: a side goes to its turn in a row, and stays where it is when it has none. */
  ref?: Ref<RowListHandle>;
}

/** Unlocked: every side scrolls by itself, without the gaps of the alignment. */
export function Apart({ columns, ref, ...props }: ApartProps) {
  const { rows, rowOf } = props.scene;
  const lists = useRef<(RowListHandle | null)[]>([]);
  useImperativeHandle(ref, () => ({
    reveal(row, how = 'centre') {
      for (const [column, list] of lists.current.entries()) {
        const step = how === 'start' ? firstFrom(rowOf[column], row) : (rows[row]?.cells[column] ?? null);
        if (step !== null) list?.reveal(step, how);
      }
    },
    focus: () => lists.current[0]?.focus(),
    show: () => lists.current[0]?.show(),
    top: () => rowOf[0]?.[lists.current[0]?.top() ?? 0] ?? 0,
  }));
  return (
    <div className={styles.apart} data-columns={columns.length}>
      {columns.map((shown, column) => (
        <Side
          key={shown.conversation.id}
          shown={shown}
          column={column}
          list={(handle) => {
            lists.current[column] = handle;
          }}
          {...props}
        />
      ))}
    </div>
  );
}

/** The first step of a column in a row or below it, else its last. */
function firstFrom(rowOf: Int32Array | undefined, row: number): number | null {
  if (rowOf === undefined || rowOf.length === 0) return null;
  const step = rowOf.findIndex((each) => each >= row);
  return step < 0 ? rowOf.length - 1 : step;
}

interface SideProps extends Omit<ApartProps, 'columns' | 'ref'> {
  shown: ReplayColumn;
  column: number;
  list: (handle: RowListHandle | null) => void;
}

function Side({ shown, column, list, ...props }: SideProps) {
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
      ref={list}
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
