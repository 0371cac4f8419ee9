import type { Conflict } from '../domain/work.ts';
import { canonicalJson } from './canonical-json.ts';
import type { SignedRevision } from './packet.ts';

/**
 * Conflicts among the merged answers of one packet, whatever order they came in. Answers form a tree by what each follows:
 * a single chain has none; where it forks, the fields that more than one branch has set since to different values are named.
 */
export function conflictsOf(revisions: readonly SignedRevision[]): Conflict[] {
  const byHash = new Map(revisions.map((each) => [each.hash, each]));
  const followed = new Set(revisions.map(({ prev }) => prev));
  const ends = revisions.filter(({ hash }) => !followed.has(hash));
  if (ends.length < 2) return [];
  const heads = new Map<string, Set<SignedRevision>>();
  for (const end of ends) for (const [key, last] of lastOf(end, byHash)) add(heads, key, last);
  return [...heads.values()]
    .map((all) => [...all].filter((head) => ![...all].some((other) => follows(other, head, byHash))))
    .flatMap((concurrent) => conflictOf(concurrent))
    .sort((a, b) => order(a.item, b.item) || order(a.field, b.field));
}

function conflictOf(concurrent: readonly SignedRevision[]): Conflict[] {
  const values = new Map(concurrent.map(({ value }) => [canonicalJson(value), value]));
  const [first] = concurrent;
  if (!first || values.size < 2) return [];
  const sorted = [...values].sort(([a], [b]) => order(a, b)).map(([, value]) => value);
  const lamport = Math.max(...concurrent.map((each) => each.lamport));
  return [{ item: first.item, field: first.field, values: sorted, lamport }];
}

/** The last answer per field on the way that ends here. */
function lastOf(end: SignedRevision, byHash: ReadonlyMap<string, SignedRevision>): Map<string, SignedRevision> {
  const last = new Map<string, SignedRevision>();
  for (let at: SignedRevision | undefined = end; at; at = byHash.get(at.prev)) {
    const key = JSON.stringify([at.item, at.field]);
    if (!last.has(key)) last.set(key, at);
  }
  return last;
}

function follows(later: SignedRevision, earlier: SignedRevision, byHash: ReadonlyMap<string, SignedRevision>): boolean {
  for (let at = byHash.get(later.prev); at; at = byHash.get(at.prev)) if (at === earlier) return true;
  return false;
}

function add(heads: Map<string, Set<SignedRevision>>, key: string, head: SignedRevision): void {
  const known = heads.get(key);
  if (known) known.add(head);
  else heads.set(key, new Set([head]));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
