import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Player, PlayerState } from '../../stores/replay-player.ts';
import type { Phase } from './step-view.tsx';

/** A slice of what a player tells seldom: row, playing, speed. */
export function usePlayer<T>(player: Player, select: (state: PlayerState) => T): T {
  return useStore(player.store, select);
}

/** Drives a player with the frames of the page while it plays. */
export function useClock(player: Player): void {
  const playing = usePlayer(player, (state) => state.playing);
  useEffect(() => {
    if (!playing) return;
    let before: number | null = null;
    let frame = requestAnimationFrame(function advance(now) {
      // a page in the background gets no frames: what was missed is not made up for
      player.tick(before === null ? 0 : Math.min(100, now - before));
      before = now;
      frame = requestAnimationFrame(advance);
    });
    return () => cancelAnimationFrame(frame);
  }, [player, playing]);
}

export function phaseAt({ row, begun }: Pick<PlayerState, 'row' | 'begun'>, index: number): Phase {
  if (index === row) return 'now';
  return begun && index > row ? 'later' : 'said';
}
