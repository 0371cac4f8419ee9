import { countMessages } from '../../shared/formats/conversation-draft.ts';
import { messagesOf } from '../../shared/formats/registry.ts';
import { recountRepository } from '../db/recounts.ts';
import type { StudyContext } from './context.ts';

const sliceMilliseconds = 15;
const batch = 200;

/**
 * Counts the turns of conversations that an older Counterpart imported as they are counted now, so that lists say what the replay
 * shows. Goes on where it was broken off; a study is gone through once. Other commands are served between its slices.
 */
export async function recountTurns(context: StudyContext, signal: AbortSignal): Promise<void> {
  const recounts = recountRepository(context.db);
  const { writes } = context;
  const lost = writes.lost();
  let after = recounts.from();
  let changed = false;

  /** @returns how many of these were counted */
  function slice(ids: readonly number[]): number {
    const end = performance.now() + sliceMilliseconds;
    let counted = 0;
    do {
      const id = ids[counted++] as number;
      changed = recount(id) || changed;
    } while (counted < ids.length && performance.now() < end);
    recounts.reached(ids[counted - 1] as number);
    return counted;
  }

  function recount(id: number): boolean {
    const record = recounts.record(id);
    const messages = record ? readable(record) : [];
    return messages.length > 0 && recounts.put(id, countMessages(messages));
  }

  /** @returns whether it came to its end */
  async function all(): Promise<boolean> {
    while (after !== null) {
      const ids = recounts.waiting(after, batch);
      for (let next = 0; next < ids.length; ) {
        if (signal.aborted) return false;
        next += writes.run(() => slice(ids.slice(next)));
        await context.pause();
        await writes.room();
        // what went with another's slice is counted when the study is opened again
        if (writes.lost() !== lost) return false;
      }
      after = ids.at(-1) ?? null;
    }
    return true;
  }

  if (after === null) return;
  try {
    if (await all()) writes.run(recounts.finished);
  } finally {
    writes.settle();
  }
  if (changed) context.emit('study.changed', { what: 'conversations' });
}

/** Messages of a record; none where this app cannot read it: its counts stay. */
function readable({ format, raw }: { format: string; raw: string }) {
  try {
    return messagesOf(format, raw);
  } catch {
    return [];
  }
}
