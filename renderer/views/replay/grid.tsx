import { type Ref, useCallback, useMemo } from 'react';
import type { Step } from '../../../shared/replay/index.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { stepHeight } from '../../components/transcript/row-height.ts';
import { RowList, type RowListHandle } from '../../components/transcript/row-list.tsx';
import { useTrail } from '../../components/transcript/use-player.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import type { ReplayColumn } from '../../stores/replay-store.ts';
import { t } from '../../strings/index.ts';
import { DraftRow } from './draft-row.tsx';
import { GridRow } from './grid-row.tsx';
import type { ColumnView } from './use-column-views.ts';
import { useRested } from './use-rested.ts';

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
  useTrail(player);
  const characters = columns.length === 1 ? 62 : columns.length === 2 ? 46 : 28;
  const heights = useMemo(() => heightsOf(scene, characters), [scene, characters]);
  const estimate = useCallback((index: number) => heights[index] ?? 0, [heights]);
  const rested = useRested(player);
  const shared = useMemo(
    () => ({ scene, looks, views, player, rested, tools, onPick }),
    [scene, looks, views, player, rested, tools, onPick],
  );
  const render = useCallback((index: number) => <GridRow index={index} {...shared} />, [shared]);
  const draft = useCallback((index: number) => <DraftRow index={index} scene={scene} looks={looks} />, [scene, looks]);
  return (
    <RowList
      // another scene has other rows: nothing measured before holds
      key={sceneKey(scene)}
      label={t('replay.conversations')}
      count={scene.rows.length}
      estimate={estimate}
      render={render}
      draft={draft}
      {...(ref ? { ref } : {})}
    />
  );
}

/** Kept as numbers: the list asks for all of them whenever a row turns out another height than thought. */
function heightsOf({ rows, columns }: Scene, characters: number): Float64Array {
  return Float64Array.from(rows, ({ cells }) => {
    let height = 24;
    for (const [column, cell] of cells.entries()) {
      const step = cell === null ? undefined : columns[column]?.[cell];
      if (step) height = Math.max(height, stepHeight(step, characters));
    }
    return height;
  });
}

const keys = new WeakMap<Scene, number>();
let last = 0;

function sceneKey(scene: Scene): number {
  const known = keys.get(scene);
  if (known !== undefined) return known;
  last += 1;
  keys.set(scene, last);
  return last;
}
