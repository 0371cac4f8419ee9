import { useEffect } from 'react';
import { href } from '../../router/location.ts';
import { noteAddress } from '../../router/use-location.ts';
import type { ReplayState } from '../../stores/replay-store.ts';
import { sideOf } from './choice.ts';
import { COLUMN_NAMES, idsOf, numbersIn, queryOf } from './columns.ts';
import type { Replay } from './use-replay.ts';

const WAIT_MS = 300;

/** Keeps the turn at the playhead in the address, so that it can be bookmarked and reloaded. */
export function useTurnAddress({ task, columns, scene }: ReplayState, { player, choice }: Replay): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { row, playing } = player.store.getState();
      if (playing) return;
      const numbers = numbersIn(scene, row);
      const column = sideOf(choice.getState(), row, numbers);
      const turn = row === 0 ? null : (numbers[column] ?? null);
      const side = turn === null || column <= 0 ? null : COLUMN_NAMES[column];
      noteAddress(href('replay', task, { ...queryOf(idsOf(columns)), turn, side }), true);
    };
    const stop = player.store.subscribe(({ row, playing }, before) => {
      if (row === before.row && playing === before.playing) return;
      clearTimeout(timer);
      timer = setTimeout(write, WAIT_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [task, columns, scene, player, choice]);
}
