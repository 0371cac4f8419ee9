import type { Client } from '../../shared/contract/client.ts';
import type { Step, SyncMode } from '../../shared/replay/index.ts';
import type { ReplayColumn } from './replay-columns.ts';
import type { Scene } from './replay-scene.ts';
import type { ReplayState } from './replay-store.ts';

/**
 * What the replay showed when it was left, for those who come back to it: to fetch, mark and align a long conversation takes
 * seconds. Forgotten when conversations of the study change, another study is opened, or the session is handed over.
 */
export interface ReplayMemory {
  /** How often what it held was forgotten. */
  changes(): number;
  /** Keeps what was fetched since so many changes; what is older may be wrong by now, or not for who sits here now. */
  keep(state: Pick<ReplayState, 'columns' | 'scene'>, since: number): void;
  column(id: string): ReplayColumn | null;
  /** The finished scene of exactly these steps in this mode. */
  scene(columns: readonly (readonly Step[])[], mode: SyncMode): Scene | null;
}

const memories = new WeakMap<Client, ReplayMemory>();

/** The memory of a window. */
export function memoryOf(client: Client): ReplayMemory {
  const known = memories.get(client);
  if (known) return known;
  const memory = createReplayMemory(client);
  memories.set(client, memory);
  return memory;
}

function createReplayMemory(client: Client): ReplayMemory {
  let columns: readonly ReplayColumn[] = [];
  let scene: Scene | null = null;
  let changes = 0;
  client.on('study.changed', ({ what }) => {
    if (what !== 'study' && what !== 'conversations') return;
    changes += 1;
    columns = [];
    scene = null;
  });
  return {
    changes: () => changes,
    keep(state, since) {
      if (since !== changes) return;
      columns = state.columns.filter(({ conversation }) => !conversation.more);
      scene = state.scene.provisional ? null : state.scene;
    },
    column: (id) => columns.find(({ conversation }) => conversation.id === id) ?? null,
    scene(steps, mode) {
      const same = scene?.mode === mode && scene.columns.length === steps.length;
      return same && steps.every((each, column) => each === scene?.columns[column]) ? scene : null;
    },
  };
}
