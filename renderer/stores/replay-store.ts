import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { ConversationSummary } from '../../shared/domain/conversation.ts';
import type { Refusal } from '../../shared/domain/errors.ts';
import { BEHAVIOURS, finish, type SyncMode } from '../../shared/replay/index.ts';
import { refusal } from '../refusal.ts';
import { frame, pause } from './activity.ts';
import { type Align, align as alignApart } from './align.ts';
import { inSlices } from './in-slices.ts';
import { createColumnReader, type ReplayColumn } from './replay-columns.ts';
import { marksOf, NO_MARKS } from './replay-marks.ts';
import { memoryOf } from './replay-memory.ts';
import { alignedScene, EMPTY_SCENE, isShort, orderedScene, type Scene } from './replay-scene.ts';

export interface ReplayState {
  /** What is asked for; the columns follow. */
  loading: boolean;
  error: Refusal | null;
  task: string | null;
  /** All conversations of the task, for the pickers. */
  candidates: readonly ConversationSummary[];
  columns: readonly ReplayColumn[];
  scene: Scene;
}

export const MOST_COLUMNS = 3;
/** What is drawn into turns that are shown already waits for somebody who scrolls or plays to pause, but not for ever. */
const PAUSE_MS = 4000;
const NO_FEATURES = { values: null, turns: 0, foreign: false, hits: [] };
const DRAWN = BEHAVIOURS.map(({ feature }) => feature);

export interface ReplayStore extends StoreApi<ReplayState> {
  /**
   * Shows conversations side by side. Without ids the first human and the first simulated conversation of the task are
   * taken, or the first of two sources; without a task, that of the first conversation.
   */
  open(task: string | null, ids: readonly string[]): Promise<void>;
  setMode(mode: SyncMode): void;
  /** Stops what goes on for a screen that is gone, and keeps what it showed. */
  close(): void;
}

export function createReplayStore(client: Client, align: Align = alignApart): ReplayStore {
  const store = createStore<ReplayState>()(() => ({
    loading: false,
    error: null,
    task: null,
    candidates: [],
    columns: [],
    scene: EMPTY_SCENE,
  }));
  const { getState, setState } = store;
  const memory = memoryOf(client);
  const since = memory.changes();
  const reader = createColumnReader(client);
  let asked = 0;
  let aligning = new AbortController();
  /** What is being laid out, until it is shown. */
  let coming: Coming | null = null;
  const measuring = new Set<string>();

  async function open(task: string | null, ids: readonly string[]): Promise<void> {
    asked += 1;
    const mine = asked;
    const current = () => mine === asked;
    const wanted = ids.slice(0, MOST_COLUMNS);
    if (wanted.length > 0) reader.want(wanted);
    setState({ loading: true, error: null });
    try {
      const [firsts, early] = await Promise.all([
        Promise.all(wanted.map(beginningOf)),
        task === null ? null : candidatesOf(task),
      ]);
      const key = task ?? firsts[0]?.conversation.taskKey ?? null;
      const candidates = early ?? (await candidatesOf(key));
      if (!current()) return;
      const chosen = firsts.length > 0 ? firsts : await Promise.all(defaultPair(candidates).map(beginningOf));
      if (!current()) return;
      await layOut({ columns: chosen, loading: false, task: key, candidates }, getState().scene.mode);
      if (!current()) return;
      let columns: readonly ReplayColumn[] = chosen;
      while (columns.some(({ conversation }) => conversation.more)) {
        const further = await furtherOf(columns);
        if (further === null || !current()) return;
        await layOut({ columns: further }, getState().scene.mode);
        columns = further;
      }
      for (const { conversation } of chosen) {
        if (!current()) return;
        await loadFeatures(conversation.id);
      }
    } catch (error) {
      if (current()) setState({ loading: false, error: refusal(error) });
    }
  }

  const known = (id: string) =>
    getState().columns.find(({ conversation }) => conversation.id === id) ?? memory.column(id);

  async function beginningOf(id: string): Promise<ReplayColumn> {
    return known(id) ?? reader.beginning(id);
  }

  /** More of each that is not whole, one after the other; null where nobody wants them any more. */
  async function furtherOf(columns: readonly ReplayColumn[]): Promise<readonly ReplayColumn[] | null> {
    reader.want(columns.map(({ conversation }) => conversation.id));
    const further: ReplayColumn[] = [];
    for (const column of columns) {
      const more = column.conversation.more ? await reader.further(column.conversation.id) : column;
      if (more === null) return null;
      further.push(more);
    }
    return further;
  }

  async function candidatesOf(task: string | null): Promise<readonly ConversationSummary[]> {
    if (task === null) return [];
    return task === getState().task ? getState().candidates : client.call('task.conversations', { task });
  }

  /** Marks and evidence are an extra: without them the replay still plays. */
  async function loadFeatures(id: string): Promise<void> {
    const wanted = getState().columns.find(({ conversation }) => conversation.id === id);
    if (!wanted || measuring.has(id)) return;
    measuring.add(id);
    const [features, evidence] = await Promise.all([
      wanted.features ?? client.call('conversation.features', { id, hitsOf: DRAWN }).catch(() => NO_FEATURES),
      client.call('conversation.evidence', { id }).catch(() => ({})),
    ]);
    const marks = (wanted.features ? wanted.marks : await inSlices(marksOf(features.hits))) ?? NO_MARKS;
    // of a long conversation one after the other: timeline, turns and panel together would be too much for a frame
    const inParts = wanted.features === null && !isShort([wanted.steps]);
    if (inParts) {
      await pause(PAUSE_MS);
      addTo(id, { marks: { ...NO_MARKS, telling: marks.telling } });
      await frame();
      addTo(id, { marks });
      await frame();
    }
    measuring.delete(id);
    addTo(id, { features, marks, evidence });
  }

  function addTo(id: string, part: Partial<ReplayColumn>): void {
    const added = (columns: readonly ReplayColumn[]) =>
      columns.map((column) => (column.conversation.id === id ? { ...column, ...part } : column));
    coming &&= { ...coming, columns: added(coming.columns) };
    setState(({ columns }) => ({ columns: added(columns) }));
  }

  /** Shows columns, and what belongs to them, in a mode. A long one is shown in order first, and aligned afterwards. */
  async function layOut(next: Coming, mode: SyncMode): Promise<void> {
    const { columns, scene: shown } = getState();
    if (coming === null && shown.mode === mode && sameItems(next.columns, columns)) return setState(next);
    aligning.abort();
    aligning = new AbortController();
    const { signal } = aligning;
    coming = next;
    const show = (scene: Scene | null) => {
      if (scene === null || signal.aborted) return;
      setState({ ...coming, scene });
      coming = null;
    };
    const steps = next.columns.map((column) => column.steps);
    const before = memory.scene(steps, mode);
    if (before !== null) return show(before);
    const partial = next.columns.some(({ conversation }) => conversation.more);
    if (isShort(steps)) return show(finish(partial ? orderedScene(steps, mode) : alignedScene(steps, mode)));
    show(await inSlices(orderedScene(steps, mode), signal));
    if (partial) return;
    void align(steps, mode, signal)
      .then((alignment) => alignment && inSlices(alignedScene(steps, mode, alignment), signal))
      .then(async (scene) => {
        await pause(PAUSE_MS);
        show(scene);
      });
  }

  function close(): void {
    asked += 1;
    reader.want([]);
    aligning.abort();
    memory.keep(getState(), since);
  }

  const setMode = (mode: SyncMode) => void layOut(coming ?? { columns: getState().columns }, mode);
  return Object.assign(store, { open, setMode, close });
}

type Coming = Partial<ReplayState> & Pick<ReplayState, 'columns'>;

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** The first human and the first simulated conversation, else the first two of what there is. */
function defaultPair(candidates: readonly ConversationSummary[]): string[] {
  const first = candidates.find(({ sourceKind }) => sourceKind === 'human') ?? candidates[0];
  if (first === undefined) return [];
  const others = candidates.filter(({ id }) => id !== first.id);
  const second =
    others.find(({ sourceKind }) => sourceKind !== first.sourceKind) ??
    others.find(({ sourceId }) => sourceId !== first.sourceId) ??
    others[0];
  return [first, second].flatMap((one) => one?.id ?? []);
}
