import { type Ref, useCallback, useMemo } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { RowList, type RowListHandle } from '../../components/transcript/row-list.tsx';
import type { Rows } from '../../components/transcript/rows.ts';
import { useTrail } from '../../components/transcript/use-player.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import { t } from '../../strings/index.ts';
import type { Choice } from './choice.ts';
import { DraftRow } from './draft-row.tsx';
import { GridRow } from './grid-row.tsx';
import type { ColumnView } from './use-column-views.ts';
import { useRested } from './use-rested.ts';

interface GridProps {
  scene: Scene;
  /** Another text for other conversations. */
  conversations: string;
  looks: readonly SourceLook[];
  views: readonly ColumnView[];
  player: Player;
  choice: Choice;
  tools: (column: number, step: Step) => React.ReactNode;
  onPick: (column: number, step: Step) => void;
  ref?: Ref<RowListHandle>;
}

/** Both sides in one windowed list: a row holds what stands side by side, so the sides scroll as one. */
export function Grid({ scene, conversations, looks, views, player, choice, tools, onPick, ref }: GridProps) {
  useTrail(player);
  const rested = useRested(player);
  const rows = useMemo(() => rowsOf(scene), [scene]);
  const { length } = scene.columns;
  const sides = useMemo(
    () =>
      Array.from({ length }, (_, column) => ({
        tools: (step: Step) => tools(column, step),
        onPick: (step: Step) => onPick(column, step),
      })),
    [length, tools, onPick],
  );
  const shared = useMemo(
    () => ({ scene, looks, views, player, choice, rested, sides }),
    [scene, looks, views, player, choice, rested, sides],
  );
  const render = useCallback((index: number) => <GridRow index={index} {...shared} />, [shared]);
  const draft = useCallback((index: number) => <DraftRow index={index} scene={scene} looks={looks} />, [scene, looks]);
  return (
    <RowList
      // other conversations have other rows under the same keys
      key={conversations}
      label={t('replay.conversations')}
      rows={rows}
      render={render}
      draft={draft}
      {...(ref ? { ref } : {})}
    />
  );
}

/** A row is the steps that stand side by side in it. */
function rowsOf({ rows, rowOf, heights }: Scene): Rows {
  return {
    count: rows.length,
    estimate: (index) => heights[index] ?? 0,
    keyOf: (index) => (rows[index]?.cells ?? []).join(' '),
    placeOf(key) {
      const cells = key.split(' ');
      const column = cells.findIndex((cell) => cell !== '');
      return rowOf[column]?.[Number(cells[column])] ?? null;
    },
  };
}
