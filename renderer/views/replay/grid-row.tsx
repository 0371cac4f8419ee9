import { Fragment, memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { gapReason, linkOf, type Row, type TurnProfile } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { StepView, type StepViewProps } from '../../components/transcript/step-view.tsx';
import { phaseAt } from '../../components/transcript/use-player.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import { t } from '../../strings/index.ts';
import type { Choice } from './choice.ts';
import styles from './grid.module.css';
import { Gutter } from './gutter.tsx';
import { gapInWords } from './stage-name.ts';
import type { ColumnView } from './use-column-views.ts';
import type { Rested } from './use-rested.ts';

interface GridRowProps {
  index: number;
  scene: Scene;
  looks: readonly SourceLook[];
  views: readonly ColumnView[];
  player: Player;
  choice: Choice;
  rested: Rested;
  /** Per column. */
  sides: readonly Pick<StepViewProps, 'tools' | 'onPick'>[];
}

/** One row: a cell per column with the gutters between. */
export const GridRow = memo(function GridRow({ index, scene, player, choice, ...props }: GridRowProps) {
  const row = scene.rows[index];
  if (!row) return null;
  return (
    <PhasedRow index={index} player={player} choice={choice} columns={row.cells.length}>
      {row.cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <Fragment key={column}>
          {column > 0 && <Gutter link={linkOf(row, column - 1, scene.index)} />}
          {cell === null ? (
            <Gap row={row} index={index} column={column} scene={scene} />
          ) : (
            <Cell index={index} step={cell} column={column} scene={scene} {...props} />
          )}
        </Fragment>
      ))}
    </PhasedRow>
  );
});

/** Up to this speed one watches turns come, beyond it one looks for a place. */
const WATCHED = 2;

interface PhasedRowProps extends Pick<GridRowProps, 'index' | 'player' | 'choice'> {
  columns: number;
  children: ReactNode;
}

/** Hears the playhead: a step changes one attribute of two rows, and nothing in them is drawn anew. */
function PhasedRow({ index, player, choice, columns, children }: PhasedRowProps) {
  const phase = useStore(player.store, (state) => phaseAt(state, index));
  // only the row at the playhead is drawn anew when the choice is made
  const marked = useStore(choice, ({ made }) => made || phase !== 'now');
  const appears = useStore(player.store, ({ row, playing, speed }) => row === index && playing && speed <= WATCHED);
  return (
    <div
      className={styles.row}
      data-columns={columns}
      data-phase={marked ? phase : 'said'}
      data-appears={appears || undefined}
    >
      {children}
    </div>
  );
}

interface CellProps extends Pick<GridRowProps, 'index' | 'rested' | 'scene' | 'looks' | 'views' | 'sides'> {
  step: number;
  column: number;
}

function Cell({ index, rested, step: at, column, scene, looks, views, sides }: CellProps) {
  const reach = useStore(rested, ({ row }) => row === index);
  const step = scene.columns[column]?.[at];
  const view = views[column];
  if (!step || !view) return <span />;
  const look = looks[column] ?? UNKNOWN;
  return (
    <StepView
      step={step}
      colour={look.colour}
      shape={look.shape}
      decorations={view.decorations}
      foldHits={view.foldHits}
      openFolds={view.openFolds}
      onToggleFold={view.toggleFold}
      reach={reach}
      {...sides[column]}
    />
  );
}

const UNKNOWN: SourceLook = { colour: 'blind', shape: 'circle', fill: 'solid' };

interface GapProps {
  row: Row;
  index: number;
  column: number;
  scene: Scene;
}

/** The empty side of a row; beside a user turn it says why it is empty. */
function Gap({ row, index, column, scene }: GapProps) {
  if (row.kind !== 'user' || scene.provisional || scene.mode !== 'stage') return <span />;
  const reason = reasonOf(row, index, column, scene);
  if (reason === null) return <span />;
  return (
    <p className={styles.gap}>
      {t('replay.noMatch')}: {gapInWords(reason)}
    </p>
  );
}

function reasonOf(row: Row, index: number, column: number, scene: Scene) {
  const speaking = [column - 1, column + 1].find((other) => (row.cells[other] ?? null) !== null);
  if (speaking === undefined) return null;
  const turn = scene.index[speaking]?.get(row.cells[speaking] ?? -1);
  const other = scene.profiles[column] ?? [];
  const next = firstAfter(other, scene.rowOf[column], index);
  return turn ? gapReason(scene.profiles[speaking] ?? [], turn.ordinal, other, next) : null;
}

/** Ordinal of the first turn below a row; rows ascend with ordinals. */
function firstAfter(turns: readonly TurnProfile[], rowOf: Int32Array | undefined, row: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rowOf?.[turns[middle]?.step ?? 0] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}
