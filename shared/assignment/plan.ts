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
  /** At most so many items, made or filled up by this plan; null = all. */
  readonly limit: number | null;
  /** First presentations of earlier plans that still hold: they are kept as they are, and the plan is made around them. */
  readonly existing?: readonly ExistingAssignment[];
}

export interface ExistingAssignment {
  readonly candidate: string;
  readonly annotator: string;
  readonly left: 0 | 1;
  readonly role: Exclude<PlannedRole, 'repeat'>;
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

/** Items and assignments that are new; an assignment may be of an item that an earlier plan made. */
export interface Plan {
  readonly items: readonly PlannedItem[];
  readonly assignments: readonly PlannedAssignment[];
}

/**
 * Who judges what, in which order, with which side left. Items are sampled evenly over (source, domain, difficulty); each goes
 * to `overlap` annotators whose loads differ by at most one; sides are exact (see `balanceSides`); a repeat comes as late after
 * its first presentation as the order allows, with the sides swapped. What an earlier plan assigned stays: items are filled up
 * to the overlap, nobody gets an item twice. Seeded. @throws RangeError for options that make no plan
 */
export function makePlan(candidates: readonly Candidate[], options: PlanOptions): Plan {
  const { annotators, overlap, seed } = options;
  if (annotators.length === 0) throw new RangeError('There is nobody to assign to.');
  if (new Set(annotators).size < annotators.length) throw new RangeError('An annotator is named twice.');
  if (!Number.isInteger(overlap) || overlap < 1 || overlap > annotators.length)
    throw new RangeError(`An overlap of ${overlap} needs 1 to ${annotators.length} annotators per item.`);
  const random = mulberry32(seed);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const existing = (options.existing ?? []).filter(({ candidate }) => byId.has(candidate));
  const before = new Set(existing.map(({ candidate }) => candidate));
  const limit = options.limit ?? candidates.length;
  const wanting = candidates.filter(({ id }) => before.has(id) && isWanting(id, existing, options)).slice(0, limit);
  const fresh = candidates.filter(({ id }) => !before.has(id));
  const chosen = [...wanting, ...evenSample(fresh, limit - wanting.length, random)];
  const roles = rolesOf(chosen, existing, options, random);
  const first = deal(chosen, roles, existing, options, random);
  const twoSided = (id: string) => byId.get(id)?.twoSided === true;
  const shown = existing.filter(({ candidate }) => twoSided(candidate));
  const added = first.filter(({ item }) => twoSided(item));
  const presentations = [
    ...shown.map(({ candidate, annotator, left }): Presentation => {
      return { annotator, item: candidate, source: byId.get(candidate)?.source ?? '', left };
    }),
    ...added.map(({ item, annotator }): Presentation => {
      return { annotator, item, source: byId.get(item)?.source ?? '' };
    }),
  ];
  const balanced = balanceSides(presentations, Math.floor(random() * 2 ** 32)).slice(shown.length);
  const sides = new Map(added.map((one, i) => [one, balanced[i] as 0 | 1]));
  const items: PlannedItem[] = chosen
    .filter(({ id }) => !before.has(id))
    .map(({ id }) => ({ key: id, candidate: id, role: roles.get(id) ?? 'normal', repeatOf: null }));
  const assignments: PlannedAssignment[] = [];
  for (const annotator of annotators) {
    const own = shuffled(
      first.flatMap((one) => (one.annotator === annotator ? [{ item: one.item, left: sides.get(one) ?? 0 }] : [])),
      random,
    );
    const queue = withRepeats(own, roles, options.repeats, annotator, items, random);
    for (const [place, { item, left }] of queue.entries()) assignments.push({ item, annotator, place, left });
  }
  return { items, assignments };
}

/** Whether an item of an earlier plan has fewer annotators than this plan asks for. */
function isWanting(id: string, existing: readonly ExistingAssignment[], options: PlanOptions): boolean {
  const held = existing.filter(({ candidate }) => candidate === id);
  const role = held[0]?.role ?? 'normal';
  if (role === 'normal') return held.length < options.overlap;
  return options[role] > 0 && options.annotators.some((name) => !held.some(({ annotator }) => annotator === name));
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

/** Gold and attention items; those of earlier plans keep their part, and no ordinary item of one becomes another. */
function rolesOf(
  chosen: readonly Candidate[],
  existing: readonly ExistingAssignment[],
  options: PlanOptions,
  random: Random,
): Map<string, PlannedRole> {
  const all = new Map<string, PlannedRole>(existing.map(({ candidate, role }) => [candidate, role]));
  const before = new Map(chosen.flatMap(({ id }) => (all.has(id) ? [[id, all.get(id) as PlannedRole] as const] : [])));
  const wanted = (role: 'gold' | 'attention') =>
    Math.max(
      0,
      Math.round((chosen.length * options[role]) / 100) - [...before.values()].filter((each) => each === role).length,
    );
  const gold = wanted('gold');
  const fresh = chosen.filter(({ id }) => !before.has(id));
  const drawn = evenSample(fresh, gold + wanted('attention'), random);
  return new Map([
    ...[...before].filter(([, role]) => role !== 'normal'),
    ...drawn.map(({ id }, i): [string, PlannedRole] => [id, i < gold ? 'gold' : 'attention']),
  ]);
}

/** Gold and attention items go to everybody, the others to those who have least: in all, then of this source. */
function deal(
  chosen: readonly Candidate[],
  roles: ReadonlyMap<string, PlannedRole>,
  existing: readonly ExistingAssignment[],
  { annotators, overlap }: PlanOptions,
  random: Random,
): { item: string; annotator: string }[] {
  const load = new Map<string, number>();
  const of = (key: string) => load.get(key) ?? 0;
  const sourceOf = new Map(chosen.map(({ id, source }) => [id, source]));
  const special = new Set(existing.flatMap(({ candidate, role }) => (role === 'normal' ? [] : [candidate])));
  const holders = new Map<string, string[]>();
  const given = (id: string, annotator: string) => {
    holders.set(id, [...(holders.get(id) ?? []), annotator]);
    if (roles.has(id) || special.has(id)) return;
    for (const key of [annotator, JSON.stringify([annotator, sourceOf.get(id)])]) load.set(key, of(key) + 1);
  };
  for (const { candidate, annotator } of existing) given(candidate, annotator);
  return chosen.flatMap(({ id, source }) => {
    const known = holders.get(id) ?? [];
    const others = annotators.filter((annotator) => !known.includes(annotator));
    if (roles.has(id)) return others.map((annotator) => ({ item: id, annotator }));
    const ranked = others
      .map((annotator) => ({
        annotator,
        all: of(annotator),
        here: of(JSON.stringify([annotator, source])),
        luck: random(),
      }))
      .sort((a, b) => a.all - b.all || a.here - b.here || a.luck - b.luck)
      .slice(0, Math.max(0, overlap - known.length));
    return ranked.map(({ annotator }) => {
      given(id, annotator);
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
