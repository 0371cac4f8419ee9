import { pairByStage, type Tuple } from './pairing.ts';
import { profilesOf, type TurnProfile, type TurnText } from './profile.ts';
import type { SyncMode } from './rows.ts';
import type { Pool } from './terms.ts';

/** How the user turns of one to three conversations correspond. */
export interface Alignment {
  /** Per column. */
  profiles: readonly (readonly TurnProfile[])[];
  /** What stands side by side by stage; null in the other modes. */
  tuples: readonly Tuple[] | null;
}

/** To be had at once, in slices, or in another thread: that takes texts, and its answer may be sent as it is. */
export function* alignmentOf(columns: readonly (readonly TurnText[])[], mode: SyncMode): Generator<void, Alignment> {
  const profiles = yield* profilesOf(columns);
  return { profiles, tuples: mode === 'stage' ? yield* pairByStage(profiles) : null };
}

/** Puts the vectors of all profiles into another pool, in place: sent from thread to thread, each page would bring its own. */
export function repool(profiles: readonly TurnProfile[], pool: Pool): void {
  for (const { content, prompt } of profiles) {
    content.pool = pool;
    prompt.pool = pool;
  }
}
