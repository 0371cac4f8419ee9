import { type RefObject, useEffect, useRef } from 'react';
import type { RowListHandle } from '../../components/transcript/row-list.tsx';
import type { Find } from '../../components/transcript/use-find.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import type { ColumnView } from './use-column-views.ts';

/** The list follows the playhead, and what is found is brought into view. */
export function useFollow(
  list: RefObject<RowListHandle | null>,
  player: Player,
  scene: Scene,
  find: Find,
  views: readonly ColumnView[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene has other rows
  useEffect(() => {
    list.current?.reveal(player.store.getState().row);
    return player.store.subscribe(({ row }, before) => {
      if (row !== before.row) list.current?.reveal(row);
    });
  }, [list, player, scene]);

  const latest = useRef({ scene, views });
  latest.current = { scene, views };
  const { current } = find;
  // an opened fold or another scene must not move the list: only another hit does
  useEffect(() => {
    if (!current) return;
    const view = latest.current.views[current.column];
    if (current.folded && view && !view.openFolds.has(current.piece)) view.toggleFold(current.piece);
    list.current?.reveal(latest.current.scene.rowOf[current.column]?.[current.step] ?? 0);
  }, [list, current]);
}
