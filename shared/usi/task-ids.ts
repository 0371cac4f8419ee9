/** Ids of the published data: `<domain>_<task>`, with `_<run>` for simulators and `_ann2` / `_ann3` for people. */

const TASK = /^(?:airline|retail)_[0-9]+/;
const TASK_AND_RUN = /^(?:airline|retail)_[0-9]+_([0-9]+)/;
const BATCH_SUFFIX = /_ann([23])$/;

/** Task that an id belongs to: `airline_` or `retail_` with all the digits that follow, else the whole id. */
export function taskKey(id: string): string {
  return TASK.exec(id)?.[0] ?? id;
}

/** Run number that an id names, 1 when it names none. */
export function runNumber(id: string): number {
  return Number(TASK_AND_RUN.exec(id)?.[1] ?? 1);
}

/** Human batch (0, 1 or 2) of a key of the human file, and the id inside the batch; one suffix is removed. */
export function batchOf(key: string): { batch: 0 | 1 | 2; id: string } {
  const suffix = BATCH_SUFFIX.exec(key);
  if (!suffix) return { batch: 0, id: key };
  return { batch: suffix[1] === '2' ? 1 : 2, id: key.slice(0, suffix.index) };
}

/** The three human batches of keyed entries, file order kept; always three, possibly empty. */
export function splitBatches<T>(
  entries: Iterable<readonly [string, T]>,
): [Map<string, T>, Map<string, T>, Map<string, T>] {
  const batches: [Map<string, T>, Map<string, T>, Map<string, T>] = [new Map(), new Map(), new Map()];
  for (const [key, entry] of entries) {
    const { batch, id } = batchOf(key);
    batches[batch].set(id, entry);
  }
  return batches;
}

/**
 * The id under which the published profile scores a conversation from another format: the one an export writes.
 * @param run run number from 1; used only when the source has several runs.
 */
export function publishedId(domain: string, task: string | number, run: number | null, severalRuns: boolean): string {
  return severalRuns && run !== null ? `${domain}_${task}_${run}` : `${domain}_${task}`;
}

/** Order by code point, as the reference sorts ids (JavaScript's own order is by UTF-16 unit). */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = weight(a.charCodeAt(i)) - weight(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
function weight(unit: number): number {
  return (unit & 0xf800) === 0xd800 ? unit + 0x10000 : unit;
}
