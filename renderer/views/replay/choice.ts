import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Player } from '../../stores/replay-player.ts';

/**
 * Whether somebody chose the turn at the playhead: pressed it, stepped, played, or followed a link to it. Before, no turn is marked.
 * `side` is the column of the turn that was pressed or found, as long as the playhead stays in its row.
 */
export type Choice = StoreApi<{ made: boolean; side: { row: number; column: number } | null }>;

/** The column of a row that somebody means: the one they chose in it, else the first that speaks there; -1 where none does. */
export function sideOf(
  { side }: ReturnType<Choice['getState']>,
  row: number,
  numbers: readonly (number | null)[],
): number {
  if (side?.row === row && (numbers[side.column] ?? null) !== null) return side.column;
  return numbers.findIndex((number) => number !== null);
}

/** A player that notes when a turn is chosen by it; to load another scene is no choice. */
export function choosing(player: Player): { player: Player; choice: Choice } {
  const choice: Choice = createStore<ReturnType<Choice['getState']>>(() => ({ made: false, side: null }));
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
