import { type Ref, useCallback, useMemo } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { stepHeight } from '../../components/transcript/row-height.ts';
import { RowList, type RowListHandle } from '../../components/transcript/row-list.tsx';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import type { ReplayColumn } from '../../stores/replay-store.ts';
import { t } from '../../strings/index.ts';
import { GridRow } from './grid-row.tsx';
import type { ColumnView } from './use-column-views.ts';

interface GridProps {
  scene: Scene;
  columns: readonly ReplayColumn[];
  looks: readonly SourceLook[];
  views: readonly ColumnView[];
  player: Player;
  tools: (column: number, step: Step) => React.ReactNode;
  onPick: (column: number, step: Step) => void;
  ref?: Ref<RowListHandle>;
}

/** Both sides in one windowed list: a row holds what stands side by side, so the sides scroll as one. */
export function Grid({ scene, columns, looks, views, player, tools, onPick, ref }: GridProps) {
  const characters = columns.length === 1 ? 62 : columns.length === 2 ? 46 : 28;
  const estimate = useCallback(
    (index: number) => {
      const cells = scene.rows[index]?.cells ?? [];
      const heights = cells.map((cell, column) => {
        const step = cell === null ? undefined : scene.columns[column]?.[cell];
        return step ? stepHeight(step, characters) : 0;
      });
      return Math.max(24, ...heights);
    },
    [scene, characters],
  );
  const shared = useMemo(
    () => ({ scene, looks, views, player, tools, onPick }),
    [scene, looks, views, player, tools, onPick],
  );
  const render = useCallback((index: number) => <GridRow index={index} {...shared} />, [shared]);
  const rowKey = useCallback((index: number) => scene.rows[index]?.cells.join('|') ?? index, [scene]);
  return (
    <RowList
      label={t('replay.conversations')}
      count={scene.rows.length}
      estimate={estimate}
      rowKey={rowKey}
      render={render}
      {...(ref ? { ref } : {})}
    />
  );
}
