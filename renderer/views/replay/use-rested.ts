import { useEffect, useState } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Player } from '../../stores/replay-player.ts';

/** Longer than between the steps of a key that is held. */
const REST_MS = 400;

/** The row that the playhead rests on; null before it first rests, and while it plays. */
export type Rested = StoreApi<{ row: number | null }>;

/** For what is drawn at the current turns alone: the frames of steps, of playing and of scrubbing are left to the transcript. */
export function useRested(player: Player): Rested {
  const [rested] = useState(() => createStore<{ row: number | null }>(() => ({ row: null })));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { row, playing } = player.store.getState();
        rested.setState({ row: playing ? null : row });
      }, REST_MS);
    };
    wait();
    const stop = player.store.subscribe((now, before) => {
      if (now.row !== before.row || now.playing !== before.playing) wait();
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [player, rested]);
  return rested;
}
