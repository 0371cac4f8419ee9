import { useEffect, useState } from 'react';
import type { Player } from '../../stores/replay-player.ts';

/** Ten times a second is as fast as anybody reads a number. */
const EVERY_MS = 100;

/**
 * The row at the playhead for what stands beside the transcript: told a moment later and at most ten times a second, so that
 * the frame of a step or of a drag is left to the transcript.
 */
export function useNearRow(player: Player): number {
  const [row, setRow] = useState(() => player.store.getState().row);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      setRow(player.store.getState().row);
    };
    tell();
    const stop = player.store.subscribe((state, before) => {
      if (state.row !== before.row) timer ??= setTimeout(tell, EVERY_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [player]);
  return row;
}
