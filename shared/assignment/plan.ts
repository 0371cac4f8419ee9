import { balanceSides, type Presentation, shuffled } from '../blinding/sides.ts';
import { mulberry32, type Random } from '../stats/random.ts';

/** Something to be judged: strata keep every annotator's share alike. */
export interface Candidate {
  readonly id: string;
  readonly source: string;
  readonly domain: string;
  /** Difficulty bin, or any other name; '' = unknown. */
  readonly difficulty: string;
  readonly twoSided: boolean;
}

export interface PlanOptions {
  readonly annotators: readonly string[];
  /** Annotators per item, 1 to all. */
  readonly overlap: number;
  /** Shares in percent: repeats of an annotator's own items; gold and attention items of all items, given to everybody. */
  readonly repeats: number;
  readonly gold: number;
  readonly attention: number;
  readonly seed: number;
  /** At most so many items; null = all. */
  readonly limit: number | null;
}

export type PlannedRole = 'normal' | 'gold' | 'attention' | 'repeat';

export interface PlannedItem {
  readonly key: string;
  readonly candidate: string;
  readonly role: PlannedRole;
  /** For a repeat: key of the first presentation. */
  readonly repeatOf: string | null;
}

export interface PlannedAssignment {
  readonly item: string;
  readonly annotator: string;
  /** From 0, in this annotator's order. */
  readonly place: number;
  readonly left: 0 | 1;
}

export interface Plan {
  readonly items: readonly PlannedItem[];
  readonly assignments: readonly PlannedAssignment[];
}

/**
 * Who judges what, in which order, with which side left. Items are sampled evenly over (source, domain, difficulty); each goes
 * to `overlap` annotators whose loads differ by at most one; sides are exact (see `balanceSides`); a repeat comes as late after
 * its first presentation as the order allows, with the sides swapped. Seeded. @throws RangeError for options that make no plan
 */
export function makePlan(candidates: readonly Candidate[], options: PlanOptions): Plan {
  const { annotators, overlap, seed } = options;
  if (annotators.length === 0) throw new RangeError('There is nobody to assign to.');
  if (new Set(annotators).size < annotators.length) throw new RangeError('An annotator is named twice.');
  if (!Number.isInteger(overlap) || overlap < 1 || overlap > annotators.length)
    throw new RangeError(`An overlap of ${overlap} needs 1 to ${annotators.length} annotators per item.`);
  const random = mulberry32(seed);
  const chosen = evenSample(candidates, options.limit ?? candidates.length, random);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const roles = rolesOf(chosen, options, random);
  const first = deal(chosen, roles, annotators, overlap, random);
  const presentations = first.map(({ item, annotator }): Presentation => {
    return { annotator, item, source: byId.get(item)?.source ?? '' };
  });
  const sides = balanceSides(presentations, Math.floor(random() * 2 ** 32));
  const items: PlannedItem[] = chosen.map(({ id }) => ({
    key: id,
    candidate: id,
    role: roles.get(id) ?? 'normal',
    repeatOf: null,
  }));
  const assignments: PlannedAssignment[] = [];
  for (const annotator of annotators) {
    const own = shuffled(
      first.flatMap((one, i) => (one.annotator === annotator ? [{ item: one.item, left: sides[i] as 0 | 1 }] : [])),
      random,
    );
    const queue = withRepeats(own, roles, options.repeats, annotator, items, random);
    for (const [place, { item, left }] of queue.entries()) assignments.push({ item, annotator, place, left });
  }
  return { items, assignments };
}

/** Takes turns between the strata, so that every one has its share of a limited number. */
export function evenSample(candidates: readonly Candidate[], limit: number, random: Random): Candidate[] {
  const strata = new Map<string, Candidate[]>();
  for (const candidate of shuffled(candidates, random)) {
    const key = JSON.stringify([candidate.source, candidate.domain, candidate.difficulty]);
    strata.set(key, [...(strata.get(key) ?? []), candidate]);
  }
  // one stratum of each source in turn, so that an incomplete round takes from all sources alike
  const bySource = new Map<string, Candidate[][]>();
  for (const queue of shuffled([...strata.values()], random)) {
    const source = queue[0]?.source ?? '';
    bySource.set(source, [...(bySource.get(source) ?? []), queue]);
  }
  const queues = interleaved([...bySource.values()]);
  const chosen: Candidate[] = [];
  for (let round = 0; chosen.length < Math.min(limit, candidates.length); round++) {
    for (const queue of queues) {
      const next = queue[round];
      if (next && chosen.length < limit) chosen.push(next);
    }
  }
  return chosen;
}

function interleaved<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

function rolesOf(
  chosen: readonly Candidate[],
  { gold, attention }: PlanOptions,
  random: Random,
): Map<string, PlannedRole> {
  const counts = [gold, attention].map((percent) => Math.round((chosen.length * percent) / 100)) as [number, number];
  const drawn = evenSample(chosen, counts[0] + counts[1], random);
  return new Map(drawn.map(({ id }, i) => [id, i < counts[0] ? 'gold' : 'attention']));
}

/** Gold and attention items go to everybody, the others to those who have least: in all, then of this source. */
function deal(
  chosen: readonly Candidate[],
  roles: ReadonlyMap<string, PlannedRole>,
  annotators: readonly string[],
  overlap: number,
  random: Random,
): { item: string; annotator: string }[] {
  const load = new Map<string, number>();
  const of = (key: string) => load.get(key) ?? 0;
  return chosen.flatMap(({ id, source }) => {
    if (roles.has(id)) return annotators.map((annotator) => ({ item: id, annotator }));
    const ranked = annotators
      .map((annotator) => ({
        annotator,
        all: of(annotator),
        here: of(JSON.stringify([annotator, source])),
        luck: random(),
      }))
      .sort((a, b) => a.all - b.all || a.here - b.here || a.luck - b.luck)
      .slice(0, overlap);
    return ranked.map(({ annotator }) => {
      for (const key of [annotator, JSON.stringify([annotator, source])]) load.set(key, of(key) + 1);
      return { item: id, annotator };
    });
  });
}

/** Repeats the annotator's earliest ordinary items at the end of the queue, in their order: the widest distance for all. */
function withRepeats(
  own: readonly { item: string; left: 0 | 1 }[],
  roles: ReadonlyMap<string, PlannedRole>,
  percent: number,
  annotator: string,
  items: PlannedItem[],
  random: Random,
): { item: string; left: 0 | 1 }[] {
  const count = Math.round((own.length * percent) / 100);
  const half = own.slice(0, Math.ceil(own.length / 2)).filter(({ item }) => !roles.has(item));
  const taken = new Set(
    shuffled(half, random)
      .slice(0, count)
      .map(({ item }) => item),
  );
  const queue = [...own];
  const later = own.filter(({ item }) => taken.has(item));
  for (const [i, { item, left }] of later.entries()) {
    const key = `repeat ${annotator} ${item}`;
    items.push({ key, candidate: item, role: 'repeat', repeatOf: item });
    // spread over the second half, so that the end of a queue is not all repeats
    const at = Math.min(queue.length, own.length - later.length + 2 * i + 1);
    queue.splice(at, 0, { item: key, left: left === 0 ? 1 : 0 });
  }
  return queue;
}
