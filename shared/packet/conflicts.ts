import type { Revision } from '../domain/annotation.ts';
import type { Conflict } from '../domain/work.ts';
import { canonicalJson } from './canonical-json.ts';

/** An answer as the study came by it: signed in a packet, or given in the study itself (`packet` is null, and so are the hashes). */
export type CameRevision = Revision &
  ({ packet: string; prev: string; hash: string } | { packet: null; prev: null; hash: null });

type Follows = (later: CameRevision, earlier: CameRevision) => boolean;

/**
 * Conflicts that the answers of one packet are in. `came` holds every answer of its annotator in the order in which the study came
 * by them. Where answers were given that do not know of each other (in copies of the packet, in the study while the packet was
 * out, in another packet), the fields that they set last to different values are named. Answers that know the packet's, all of
 * them, belong to no conflict any more: they settle it.
 */
export function conflictsOf(came: readonly CameRevision[], packet: string): Conflict[] {
  const follows = followsAmong(came);
  const mine = came.filter((each) => each.packet === packet);
  const own = grouped(mine, ({ item }) => item);
  const apart = (each: CameRevision) =>
    own.get(each.item)?.some((one) => !(follows(each, one) || follows(one, each))) ?? false;
  const concerned = came.filter((each) => each.packet === packet || apart(each));
  const latest = new Map<string, number>();
  for (const { item, lamport } of concerned) latest.set(item, Math.max(lamport, latest.get(item) ?? 0));
  return [...grouped(concerned, ({ item, field }) => JSON.stringify([item, field])).values()]
    .flatMap((answers) => conflictOf(headsOf(answers, follows), latest))
    .sort((a, b) => order(a.item, b.item) || order(a.field, b.field));
}

/** The answers that no other follows. */
function headsOf(answers: readonly CameRevision[], follows: Follows): CameRevision[] {
  let heads: CameRevision[] = [];
  for (const answer of answers) {
    if (heads.some((head) => follows(head, answer))) continue;
    heads = [...heads.filter((head) => !follows(answer, head)), answer];
  }
  return heads;
}

function conflictOf(heads: readonly CameRevision[], latest: ReadonlyMap<string, number>): Conflict[] {
  const values = new Map(heads.map(({ value }) => [canonicalJson(value), value]));
  const [first] = heads;
  if (!first || values.size < 2) return [];
  const sorted = [...values].sort(([a], [b]) => order(a, b)).map(([, value]) => value);
  const { item, field, lamport } = first;
  return [{ item, field, values: sorted, lamport: latest.get(item) ?? lamport }];
}

/**
 * Whether one answer was given in knowledge of another. In one packet the chain says so. A packet knows what its item's log held
 * when it was made: its first number there is one more than the largest of that. The study knows what it had come by.
 */
function followsAmong(came: readonly CameRevision[]): Follows {
  const byHash = new Map(came.flatMap((each) => (each.hash === null ? [] : [[each.hash, each] as const])));
  const place = new Map(came.map((each, i) => [each.id, i]));
  const placeOf = ({ id }: CameRevision) => place.get(id) ?? 0;
  const begins = new Map<string, number>();
  const keyOf = ({ packet, item }: CameRevision) => `${packet} ${item}`;
  for (const each of came)
    begins.set(keyOf(each), Math.min(each.lamport, begins.get(keyOf(each)) ?? Number.POSITIVE_INFINITY));
  const depth = depths(came, byHash);
  return (later, earlier) => {
    if (later.packet === null) return placeOf(earlier) < placeOf(later);
    if (later.packet !== earlier.packet) return earlier.lamport < (begins.get(keyOf(later)) ?? 0);
    const level = depth.get(earlier.id) ?? 0;
    let at: CameRevision | undefined = later;
    while (at?.packet != null && (depth.get(at.id) ?? 0) > level) at = byHash.get(at.prev);
    return at === earlier && later !== earlier;
  };
}

/** How many answers stand before each in its chain, by id. */
function depths(came: readonly CameRevision[], byHash: ReadonlyMap<string, CameRevision>): Map<string, number> {
  const depth = new Map<string, number>();
  for (const each of came) {
    const way: CameRevision[] = [];
    let at: CameRevision | undefined = each;
    while (at && !depth.has(at.id)) {
      way.push(at);
      at = at.prev === null ? undefined : byHash.get(at.prev);
    }
    let level = at ? (depth.get(at.id) ?? 0) : -1;
    for (const next of way.reverse()) depth.set(next.id, ++level);
  }
  return depth;
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
