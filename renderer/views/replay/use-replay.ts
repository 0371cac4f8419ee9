import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useClock } from '../../components/transcript/use-player.ts';
import { href, parseLocation } from '../../router/location.ts';
import { navigate, useLocation } from '../../router/use-location.ts';
import { createPlayer, type Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import { createReplayStore, type ReplayState, type ReplayStore } from '../../stores/replay-store.ts';
import { useServices } from '../../use-services.ts';
import { type Choice, choosing } from './choice.ts';
import { idsIn, idsOf, queryOf, turnIn, type WantedTurn } from './columns.ts';

export interface Replay {
  store: ReplayStore;
  player: Player;
  choice: Choice;
  /** Makes a turn of a column the current one. */
  choose: (column: number, step: number) => void;
  /** Shows other conversations; the address follows. */
  show: (ids: readonly string[]) => void;
}

/** The replay that the address asks for: `#/replay/TASK?left=ID&right=ID&turn=N`. */
export function useReplay(): Replay {
  const { client } = useServices();
  const { rest, query } = useLocation();
  const store = useMemo(() => createReplayStore(client), [client]);
  const { player, choice } = useMemo(() => choosing(createPlayer()), []);
  const ids = idsIn(query).join('\n');
  useEffect(() => () => store.close(), [store]);

  // before effects that can wait: what it asks for is on its way while the screen is still being drawn
  useLayoutEffect(() => {
    if (rest !== null || ids !== '') void store.open(rest, ids === '' ? [] : ids.split('\n'));
  }, [store, rest, ids]);

  // what was chosen for an address that left it open is written into it
  useEffect(
    () =>
      store.subscribe(({ loading, task, columns }, before) => {
        if (loading || columns === before.columns || columns.length === 0) return;
        const { screen, query: now } = parseLocation(window.location.hash);
        const chosen = idsOf(columns);
        // somebody may have gone to another screen already
        if (screen === 'replay' && chosen.join() !== idsIn(now).join())
          navigate(href('replay', task, { ...queryOf(chosen), find: now.find ?? null }), { replace: true });
      }),
    [store],
  );

  usePlayhead(store, player, choice, query);
  useClock(player);
  return useMemo(() => {
    const show = (next: readonly string[]) => navigate(href('replay', store.getState().task, queryOf(next)));
    const choose = (column: number, step: number) => {
      const row = store.getState().scene.rowOf[column]?.[step];
      if (row === undefined) return;
      choice.setState({ made: true, side: { row, column } });
      player.goTo(row);
    };
    return { store, player, choice, show, choose };
  }, [store, player, choice]);
}

/** Gives the player each new scene; the playhead stays with its turn, or goes to the one in the address. */
function usePlayhead(
  store: ReplayStore,
  player: Player,
  choice: Choice,
  query: Readonly<Record<string, string>>,
): void {
  const wanted = turnIn(query);
  const asked = useRef<typeof wanted>(null);
  const key = wanted && `${wanted.column}:${wanted.by}:${wanted.value}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `wanted`
  useEffect(() => {
    asked.current = wanted;
    const { scene } = store.getState();
    const row = wanted && rowOfTurn(scene, wanted);
    if (row === null) return;
    if (row !== player.store.getState().row) player.goTo(row);
    choice.setState({ made: true });
  }, [key, store, player, choice]);

  useEffect(() => {
    let shown: ReplayState | null = null;
    const load = (state: ReplayState) => {
      const { scene } = state;
      if (scene === shown?.scene || scene.rows.length === 0) return;
      // the turn asked for may stand in the part of a long conversation that comes later
      const wantedRow = rowOfTurn(scene, asked.current);
      if (wantedRow !== null) asked.current = null;
      const row = wantedRow ?? (shown && sameTurn(shown, state, player.store.getState().row));
      // other conversations: nobody chose a turn of them yet
      if (wantedRow !== null || row === null)
        choice.setState({ made: wantedRow !== null || player.store.getState().begun });
      shown = state;
      player.load(scene.timeline, scene.stops, row ?? scene.stops[0] ?? 0);
    };
    load(store.getState());
    return store.subscribe(load);
  }, [store, player, choice]);
}

function rowOfTurn(scene: Scene, turn: WantedTurn | null): number | null {
  if (turn === null) return null;
  const { by, value, column } = turn;
  const steps = scene.columns[column] ?? [];
  const step = steps.findIndex(({ number, pieces }) =>
    by === 'number' ? number === value : pieces.some(({ position }) => position === value),
  );
  return step < 0 ? null : (scene.rowOf[turn.column]?.[step] ?? null);
}

/** Where the turn at the playhead stands in another scene; null when the conversations are others. */
function sameTurn(before: ReplayState, after: ReplayState, row: number): number | null {
  const idAt = ({ columns }: ReplayState, column: number) => columns[column]?.conversation.id;
  for (const [column, step] of before.scene.rows[row]?.cells.entries() ?? []) {
    if (step !== null && idAt(before, column) === idAt(after, column)) {
      return after.scene.rowOf[column]?.[step] ?? null;
    }
  }
  return null;
}
