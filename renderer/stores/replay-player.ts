import { createStore, type StoreApi } from 'zustand/vanilla';
import { nextStop, rowAt, type Timeline } from '../../shared/replay/index.ts';

export const SPEEDS = [0.5, 1, 1.5, 2, 4, 8] as const;

export interface PlayerState {
  /** The row at the playhead. */
  row: number;
  /** The row up to which rows look played: that of the playhead once `settle` was called. */
  played: number;
  playing: boolean;
  speed: number;
  /** Once one plays, steps or scrubs, what lies ahead of the playhead is held back; before, everything is shown. */
  begun: boolean;
}

/**
 * The playhead: a position in milliseconds on the scene's timeline. Knows no clock: `tick` is told how much time went by.
 * The position moves many times a second and is heard through `onMove`; what changes seldom is in the store.
 */
export interface Player {
  store: StoreApi<PlayerState>;
  position(): number;
  onMove(listener: (position: number) => void): () => void;
  /** Another timeline; the playhead goes to the beginning of a row. */
  load(timeline: Timeline, stops: readonly number[], row: number): void;
  play(): void;
  pause(): void;
  tick(elapsed: number): void;
  /** Holds back what lies ahead. */
  seek(position: number): void;
  /** Shows a row; only `begin` holds back what lies ahead. */
  goTo(row: number, options?: { begin?: boolean }): void;
  step(direction: 1 | -1): void;
  setSpeed(speed: number): void;
  /** Shows everything again. */
  release(): void;
  /** Rows that the playhead went over look played, those it came back over do not. */
  settle(): void;
}

export function createPlayer(): Player {
  let timeline: Timeline = { starts: new Float64Array(), total: 0 };
  let stops: readonly number[] = [];
  let position = 0;
  const listeners = new Set<(position: number) => void>();
  const store = createStore<PlayerState>()(() => ({ row: 0, played: 0, playing: false, speed: 1, begun: false }));
  const { getState, setState } = store;

  function moveTo(next: number, state: Partial<PlayerState> = {}): void {
    position = Math.min(Math.max(0, next), timeline.total);
    const row = rowAt(timeline, position);
    const changed = { row, ...state };
    if (Object.entries(changed).some(([key, value]) => getState()[key as keyof PlayerState] !== value)) {
      setState(changed);
    }
    for (const listener of listeners) listener(position);
  }

  const startOf = (row: number): number => timeline.starts[row] ?? 0;

  return {
    store,
    position: () => position,
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load(next, nextStops, row) {
      timeline = next;
      stops = nextStops;
      moveTo(startOf(row));
    },
    play() {
      if (timeline.total === 0) return;
      moveTo(position >= timeline.total ? 0 : position, { playing: true, begun: true });
    },
    pause: () => setState({ playing: false }),
    tick(elapsed) {
      const { playing, speed } = getState();
      if (!playing) return;
      const next = position + elapsed * speed;
      moveTo(next, { playing: next < timeline.total });
    },
    seek: (next) => moveTo(next, { begun: true }),
    goTo: (row, { begin = false } = {}) => moveTo(startOf(row), begin ? { begun: true } : {}),
    step(direction) {
      const stop = nextStop(stops, getState().row, direction);
      if (stop !== null) moveTo(startOf(stop), { begun: true });
      else if (direction === 1 && timeline.starts.length > 0)
        moveTo(startOf(timeline.starts.length - 1), { begun: true });
    },
    setSpeed: (speed) => setState({ speed }),
    release: () => setState({ begun: false, playing: false }),
    settle: () => setState(({ row }) => ({ played: row })),
  };
}
