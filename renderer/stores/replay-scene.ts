import {
  finish,
  indexProfiles,
  type ProfileIndex,
  pairByOrder,
  pairByStage,
  profilesOf,
  type Row,
  rowsByTuples,
  rowsByTurn,
  type Step,
  type SyncMode,
  stopsOf,
  type Timeline,
  type TurnProfile,
  timelineOf,
} from '../../shared/replay/index.ts';

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
  stops: readonly number[];
  /** True while the alignment is being worked out, or more of a conversation is on its way. */
  provisional: boolean;
}

/** Up to this product of user turns the alignment takes a few milliseconds and is done at once. */
const AT_ONCE = 40_000;
const BUDGET_MS = 5;

export const EMPTY_SCENE = sceneOf([], [], 'stage', [], false);

/**
 * The scene for a mode. Long conversations get a provisional scene at once; `improve` then works the alignment out in
 * slices of a few milliseconds and gives the final one, or null when the signal says that nobody waits any more.
 */
export function buildScene(
  columns: readonly (readonly Step[])[],
  mode: SyncMode,
): { scene: Scene; improve: ((signal: AbortSignal) => Promise<Scene | null>) | null } {
  const users = columns.map((steps) => steps.reduce((sum, step) => sum + Number(isUserTurn(step)), 0));
  const sorted = [...users].sort((a, b) => b - a);
  if ((sorted[0] ?? 0) * Math.max(1, sorted[1] ?? 1) <= AT_ONCE && (sorted[0] ?? 0) <= 1000) {
    return { scene: finish(work(columns, mode)), improve: null };
  }
  const provisional = sceneOf(columns, rowsFor(columns, mode, users), mode, [], true);
  return { scene: provisional, improve: (signal) => inSlices(work(columns, mode), signal) };
}

function* work(columns: readonly (readonly Step[])[], mode: SyncMode): Generator<void, Scene> {
  const profiles = yield* profilesOf(columns);
  const counts = profiles.map(({ length }) => length);
  if (mode !== 'stage') return sceneOf(columns, rowsFor(columns, mode, counts), mode, profiles, false);
  const tuples = yield* pairByStage(profiles);
  yield;
  return sceneOf(columns, rowsByTuples(columns, tuples), mode, profiles, false);
}

function rowsFor(columns: readonly (readonly Step[])[], mode: SyncMode, users: readonly number[]): Row[] {
  return mode === 'turn' ? rowsByTurn(columns) : rowsByTuples(columns, pairByOrder(users));
}

function sceneOf(
  columns: readonly (readonly Step[])[],
  rows: readonly Row[],
  mode: SyncMode,
  profiles: readonly (readonly TurnProfile[])[],
  provisional: boolean,
): Scene {
  const index = profiles.map(indexProfiles);
  const rowOf = columns.map((steps) => new Int32Array(steps.length));
  for (const [at, row] of rows.entries()) {
    for (const [column, step] of row.cells.entries()) {
      const places = rowOf[column];
      if (places && step !== null) places[step] = at;
    }
  }
  const stops = stopsOf(provisional ? 'turn' : mode, columns, rows, index);
  return { mode, columns, rows, rowOf, profiles, index, timeline: timelineOf(columns, rows), stops, provisional };
}

function isUserTurn(step: Step): boolean {
  return step.speaker === 'user' && step.number !== null;
}

async function inSlices<Result>(task: Generator<void, Result>, signal: AbortSignal): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + BUDGET_MS;
    do {
      const step = task.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    // a timer of 0 ms lets input and frames go first
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
}
