import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Player } from '../../stores/replay-player.ts';

/** Whether somebody chose the turn at the playhead: pressed it, stepped, played, or followed a link to it. Before, no turn is marked. */
export type Choice = StoreApi<{ made: boolean }>;

/** A player that notes when a turn is chosen by it; to load another scene is no choice. */
export function choosing(player: Player): { player: Player; choice: Choice } {
  const choice: Choice = createStore(() => ({ made: false }));
  const choose = () => {
    if (!choice.getState().made) choice.setState({ made: true });
  };
  player.store.subscribe(({ begun }) => begun && choose());
  return {
    choice,
    player: {
      ...player,
      goTo: (row, options) => {
        choose();
        player.goTo(row, options);
      },
    },
  };
}
