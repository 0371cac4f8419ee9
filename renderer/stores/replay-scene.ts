import {
  type Alignment,
  alignmentOf,
  finish,
  indexProfiles,
  type Markers,
  markersOf,
  type ProfileIndex,
  pairByOrder,
  placesOf,
  type Row,
  rowsByTuples,
  rowsByTurn,
  type Step,
  type SyncMode,
  stopsOf,
  type Timeline,
  type TurnProfile,
  timelineOf,
  turnTextsOf,
} from '../../shared/replay/index.ts';
import { rowHeights } from '../components/transcript/row-height.ts';

/** Everything that a replay shows of one to three columns in one sync mode. */
export interface Scene {
  mode: SyncMode;
  columns: readonly (readonly Step[])[];
  rows: readonly Row[];
  /** Row of each step, per column. */
  rowOf: readonly Int32Array[];
  profiles: readonly (readonly TurnProfile[])[];
  index: readonly ProfileIndex[];
  timeline: Timeline;
  /** Per column. */
  markers: readonly Markers[];
  /** Height in pixels that each row may take, a guess. */
  heights: Float64Array;
  stops: readonly number[];
  /** True while the alignment is being worked out, or more of a conversation is on its way. */
  provisional: boolean;
}

/** Up to this product of user turns the alignment takes a few milliseconds. */
const AT_ONCE = 40_000;

export const EMPTY_SCENE = finish(sceneOf([], [], 'stage', [], false));

/** Whether the aligned scene can be had at once. */
export function isShort(columns: readonly (readonly Step[])[]): boolean {
  const [most = 0, next = 0] = userTurns(columns).sort((a, b) => b - a);
  return most * Math.max(1, next) <= AT_ONCE && most <= 1000;
}

/** What is shown until the alignment is there: user turns side by side in their order. To be had at once or in slices. */
export function* orderedScene(columns: readonly (readonly Step[])[], mode: SyncMode): Generator<void, Scene> {
  const rows = yield* rowsFor(columns, mode, userTurns(columns));
  return yield* sceneOf(columns, rows, mode, [], true);
}

/** The scene for a mode. To be had at once or, where it is long, in slices. */
export function* alignedScene(
  columns: readonly (readonly Step[])[],
  mode: SyncMode,
  alignment?: Alignment,
): Generator<void, Scene> {
  const { profiles, tuples } = alignment ?? (yield* alignmentOf(yield* turnTextsOf(columns), mode));
  const rows = yield* tuples === null
    ? rowsFor(
        columns,
        mode,
        profiles.map(({ length }) => length),
      )
    : rowsByTuples(columns, tuples);
  return yield* sceneOf(columns, rows, mode, profiles, false);
}

function rowsFor(
  columns: readonly (readonly Step[])[],
  mode: SyncMode,
  users: readonly number[],
): Generator<void, Row[]> {
  return mode === 'turn' ? rowsByTurn(columns) : rowsByTuples(columns, pairByOrder(users));
}

function* sceneOf(
  columns: readonly (readonly Step[])[],
  rows: readonly Row[],
  mode: SyncMode,
  profiles: readonly (readonly TurnProfile[])[],
  provisional: boolean,
): Generator<void, Scene> {
  const index = profiles.map(indexProfiles);
  yield;
  const rowOf = yield* placesOf(columns, rows);
  const timeline = yield* timelineOf(columns, rows);
  const stops = yield* stopsOf(provisional ? 'turn' : mode, columns, rows, index);
  const markers: Markers[] = [];
  for (const [column, steps] of columns.entries()) {
    markers.push(yield* markersOf(column, steps, rows, timeline));
  }
  const heights = yield* rowHeights(columns, rows);
  return { mode, columns, rows, rowOf, profiles, index, timeline, stops, markers, heights, provisional };
}

function userTurns(columns: readonly (readonly Step[])[]): number[] {
  return columns.map((steps) => {
    let users = 0;
    for (const { speaker, number } of steps) if (speaker === 'user' && number !== null) users += 1;
    return users;
  });
}
