import { type RefObject, useEffect, useRef } from 'react';
import type { Row } from '../../../shared/replay/index.ts';
import type { RowListHandle } from '../../components/transcript/row-list.tsx';
import type { Find } from '../../components/transcript/use-find.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import type { ReplayState } from '../../stores/replay-store.ts';
import { conversationsIn } from './columns.ts';
import type { ColumnView } from './use-column-views.ts';
import type { Replay } from './use-replay.ts';

interface Followed extends Pick<Scene, 'mode'> {
  conversations: string;
  /** At the playhead. */
  cells: Row['cells'];
}

/** The list follows the playhead, and what is found is brought into view. */
export function useFollow(
  list: RefObject<RowListHandle | null>,
  { store, player, choice, choose }: Replay,
  { scene, columns }: ReplayState,
  find: Find,
  views: readonly ColumnView[],
): void {
  const latest = useRef({ scene, views });
  latest.current = { scene, views };
  const followed = useRef<Followed | null>(null);
  const conversations = conversationsIn(columns);
  useEffect(() => {
    const { row } = player.store.getState();
    const now = { conversations, mode: scene.mode, cells: scene.rows[row]?.cells ?? [] };
    // rows that came in, or were aligned, must not take the list away from where somebody reads
    if (!isSame(followed.current, now)) {
      list.current?.reveal(row);
      if (choice.getState().made) list.current?.show();
    }
    followed.current = now;
  }, [list, player, choice, scene, conversations]);
  useEffect(
    () =>
      player.store.subscribe(({ row }, before) => {
        // in a scene that is not drawn yet the same turn may have another row
        if (row === before.row || store.getState().scene !== latest.current.scene) return;
        list.current?.reveal(row);
        list.current?.show();
        if (followed.current) followed.current.cells = latest.current.scene.rows[row]?.cells ?? [];
      }),
    [list, store, player],
  );

  const { current } = find;
  const led = useRef<string | null>(null);
  // an opened fold or another scene must not move the list: only another hit does
  useEffect(() => {
    // the same hit is found anew in every scene
    const hit = current && JSON.stringify(current);
    if (hit === led.current) return;
    led.current = hit;
    if (!current) return;
    const view = latest.current.views[current.column];
    if (current.folded && view && !view.openFolds.has(current.piece)) view.toggleFold(current.piece);
    list.current?.reveal(latest.current.scene.rowOf[current.column]?.[current.step] ?? 0);
    // what was found is where one is: the next key, copying and the address go on from there
    if (!player.store.getState().playing) choose(current.column, current.step);
  }, [list, player, current, choose]);
}

/** The same conversations in the same mode, at the same turn. */
function isSame(before: Followed | null, now: Followed): boolean {
  if (before?.conversations !== now.conversations || before.mode !== now.mode) return false;
  return now.cells.some((cell, column) => cell !== null && cell === before.cells[column]);
}
