import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { ConversationEvidence, ConversationFeatures } from '../../shared/contract/outputs.ts';
import type { ConversationDetail, ConversationSummary } from '../../shared/domain/conversation.ts';
import type { Refusal } from '../../shared/domain/errors.ts';
import { BEHAVIOURS, type Step, type SyncMode, stepsOf } from '../../shared/replay/index.ts';
import { refusal } from '../refusal.ts';
import { memoryOf } from './replay-memory.ts';
import { buildScene, EMPTY_SCENE, type Scene } from './replay-scene.ts';

export interface ReplayColumn {
  conversation: ConversationDetail;
  steps: readonly Step[];
  /** Null until they have come. */
  features: ConversationFeatures | null;
  /** What annotators marked in it. */
  evidence: ConversationEvidence;
}

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
/** Messages that are fetched first: several screens full, and shown long before the rest of a long conversation. */
const HEAD = 64;

const DRAWN = BEHAVIOURS.map(({ feature }) => feature);

export interface ReplayStore extends StoreApi<ReplayState> {
  /**
   * Shows conversations side by side. Without ids the first human and the first simulated conversation of the task are
   * taken; without a task, that of the first conversation.
   */
  open(task: string | null, ids: readonly string[]): Promise<void>;
  setMode(mode: SyncMode): void;
  /** Stops what goes on for a screen that is gone, and keeps what it showed. */
  close(): void;
}

export function createReplayStore(client: Client): ReplayStore {
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
  let asked = 0;
  let aligning = new AbortController();
  const measuring = new Set<string>();
  const fetching = new Map<string, Promise<ReplayColumn>>();

  async function open(task: string | null, ids: readonly string[]): Promise<void> {
    asked += 1;
    const mine = asked;
    const current = () => mine === asked;
    setState({ loading: true, error: null });
    try {
      const [firsts, early] = await Promise.all([
        Promise.all(ids.slice(0, MOST_COLUMNS).map((id) => columnOf(id, HEAD))),
        task === null ? null : candidatesOf(task),
      ]);
      const key = task ?? firsts[0]?.conversation.taskKey ?? null;
      const candidates = early ?? (await candidatesOf(key));
      if (!current()) return;
      const chosen =
        firsts.length > 0 ? firsts : await Promise.all(defaultPair(candidates).map((id) => columnOf(id, HEAD)));
      if (!current()) return;
      setState({ loading: false, task: key, candidates, columns: chosen });
      layOut(getState().scene.mode);
      if (chosen.some(({ conversation }) => conversation.more)) {
        // one after the other: who goes on to something else in the meantime waits for one at most
        const whole: ReplayColumn[] = [];
        for (const { conversation } of chosen) {
          whole.push(await columnOf(conversation.id));
          if (!current()) return;
        }
        setState({ columns: whole });
        layOut(getState().scene.mode);
      }
      for (const { conversation } of chosen) {
        await loadFeatures(conversation.id);
        if (!current()) return;
      }
    } catch (error) {
      if (current()) setState({ loading: false, error: refusal(error) });
    }
  }

  async function columnOf(id: string, first?: number): Promise<ReplayColumn> {
    const known = getState().columns.find(({ conversation }) => conversation.id === id) ?? memory.column(id);
    if (known && (first !== undefined || !known.conversation.more)) return known;
    const under = fetching.get(id);
    if (under) return under;
    const fetched = fetchColumn(id, first);
    // asked for twice while under way, a whole one is fetched once
    if (first === undefined) fetching.set(id, fetched);
    return fetched.finally(() => fetching.delete(id));
  }

  async function fetchColumn(id: string, first?: number): Promise<ReplayColumn> {
    const conversation = await client.call('conversation.get', first === undefined ? { id } : { id, first });
    return { conversation, steps: stepsOf(conversation.messages), features: null, evidence: {} };
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
      wanted.features ??
        client.call('conversation.features', { id, hitsOf: DRAWN }).catch(() => ({ values: null, hits: [] })),
      client.call('conversation.evidence', { id }).catch(() => ({})),
    ]);
    measuring.delete(id);
    setState(({ columns }) => ({
      columns: columns.map((column) => (column.conversation.id === id ? { ...column, features, evidence } : column)),
    }));
  }

  function layOut(mode: SyncMode): void {
    aligning.abort();
    aligning = new AbortController();
    const { signal } = aligning;
    const { columns } = getState();
    const steps = columns.map((column) => column.steps);
    const before = memory.scene(steps, mode);
    if (before) {
      setState({ scene: before });
      return;
    }
    const { scene, improve } = buildScene(steps, mode);
    if (columns.some(({ conversation }) => conversation.more)) {
      setState({ scene: { ...scene, provisional: true } });
      return;
    }
    setState({ scene });
    void improve?.(signal).then((better) => {
      if (better && !signal.aborted) setState({ scene: better });
    });
  }

  function close(): void {
    asked += 1;
    aligning.abort();
    memory.keep(getState(), since);
  }

  return Object.assign(store, { open, setMode: layOut, close });
}

/** The first human and the first simulated conversation, else the first two of what there is. */
function defaultPair(candidates: readonly ConversationSummary[]): string[] {
  const human = candidates.find(({ sourceKind }) => sourceKind === 'human');
  const simulator = candidates.find(({ sourceKind }) => sourceKind === 'simulator');
  const pair = [human, simulator].flatMap((found) => found ?? []);
  return (pair.length === 2 ? pair : candidates.slice(0, 2)).map(({ id }) => id);
}
