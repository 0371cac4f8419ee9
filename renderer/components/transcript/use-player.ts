import { useEffect } from 'react';
import { useStore } from 'zustand';
import { noteActivity } from '../../stores/activity.ts';
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
      noteActivity();
      player.tick(before === null ? 0 : Math.min(100, now - before));
      before = now;
      frame = requestAnimationFrame(advance);
    });
    return () => cancelAnimationFrame(frame);
  }, [player, playing]);
}

/**
 * Rows that the playhead went over change their looks a frame after it: to draw the row it came to is enough for one frame.
 */
export function useTrail(player: Player): void {
  useEffect(() => {
    let frame = 0;
    player.settle();
    const stop = player.store.subscribe(({ row, played }) => {
      if (row === played || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          frame = 0;
          player.settle();
        });
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [player]);
}

/** The phase of a row when the playhead is at another, and rows up to `played` look played. */
export function phaseAt({ row, played, begun }: Pick<PlayerState, 'row' | 'played' | 'begun'>, index: number): Phase {
  if (index === row) return 'now';
  return begun && index > played ? 'later' : 'said';
}
