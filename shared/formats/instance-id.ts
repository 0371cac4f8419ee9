/** What an instance id says: `airline_7_ann2` is task airline_7 of people's batch 2, `retail_3_1` run 1 of retail_3. */
export interface InstanceId {
  task: string;
  domain: string | null;
  index: number | null;
  run: number | null;
}

const pattern = /^([A-Za-z][A-Za-z0-9-]*)_(\d+)(?:_(\d+)$)?/;
const batchSuffix = /_ann([23])$/;

/** Task, domain and run of an id without batch ending; an id of another shape is its own task. */
export function readInstanceId(id: string): InstanceId {
  const match = pattern.exec(id);
  if (!match) return { task: id, domain: null, index: null, run: null };
  const [, domain = '', digits = '', run] = match;
  return { task: `${domain}_${digits}`, domain, index: Number(digits), run: run === undefined ? null : Number(run) };
}

/** Human batch of a key and the id inside the batch, by the published rule: `_ann2`, `_ann3`, everything else batch 1. */
export function splitBatch(key: string): { batch: 1 | 2 | 3; id: string } {
  const suffix = batchSuffix.exec(key)?.[1];
  if (!suffix) return { batch: 1, id: key };
  return { batch: suffix === '2' ? 2 : 3, id: key.slice(0, -'_ann2'.length) };
}

/**
 * Where a person's run of a task belongs: what is a run of a simulator is a batch of people, under the id that `splitBatch` reads.
 * The published scorer knows three batches.
 */
export function batchPlace(task: string, run: number): { instanceId: string; batch: number; run: null } {
  return { instanceId: run === 1 ? task : `${task}_ann${run}`, batch: run, run: null };
}

const longestId = 500;

/** Why a text cannot be an id, or null. */
export function idFault(id: string): string | null {
  if (id === '') return 'the id is empty';
  if (id.length > longestId) return `the id has ${id.length} characters; at most ${longestId} are taken`;
  if (/\p{Cs}/u.test(id)) return 'the id holds half a surrogate pair';
  return /\p{Cc}/u.test(id) ? 'the id holds a control character' : null;
}
