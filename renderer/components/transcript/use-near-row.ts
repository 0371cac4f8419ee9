import { useEffect, useState } from 'react';
import type { Player } from '../../stores/replay-player.ts';

/** Longer than between the steps of a key that is held. */
const REST_MS = 150;
/** While one row follows another, a number is read no faster. */
const EVERY_MS = 400;

/**
 * The row at the playhead for what stands beside the transcript: told when it rests, and a few times a second while it does
 * not, so that the frames of a step or of a drag are left to the transcript.
 */
export function useNearRow(player: Player): number {
  const [row, setRow] = useState(() => player.store.getState().row);
  useEffect(() => {
    let rests: ReturnType<typeof setTimeout> | undefined;
    let latest: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(rests);
      clearTimeout(latest);
      latest = undefined;
      setRow(player.store.getState().row);
    };
    tell();
    const stop = player.store.subscribe((state, before) => {
      if (state.row === before.row) return;
      clearTimeout(rests);
      rests = setTimeout(tell, REST_MS);
      latest ??= setTimeout(tell, EVERY_MS);
    });
    return () => {
      stop();
      clearTimeout(rests);
      clearTimeout(latest);
    };
  }, [player]);
  return row;
}
