import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  type ExistingAssignment,
  makePlan,
  type PlanOptions,
} from '../../../shared/assignment/plan.ts';
import { sideImbalance } from '../../../shared/blinding/sides.ts';

const candidates: Candidate[] = Array.from({ length: 300 }, (_, i) => ({
  id: `c${i}`,
  source: `s${i % 4}`,
  domain: i % 3 === 0 ? 'airline' : 'retail',
  difficulty: String(i % 5),
  twoSided: true,
}));
const options: PlanOptions = {
  annotators: ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'],
  overlap: 3,
  repeats: 10,
  gold: 10,
  attention: 0,
  seed: 1,
  limit: null,
};

function check(given: PlanOptions, from = candidates): void {
  const { items, assignments } = makePlan(from, given);
  const byKey = new Map(items.map((item) => [item.key, item]));
  const of = (item: string) => byKey.get(item);
  const first = assignments.filter(({ item }) => of(item)?.role !== 'repeat');

  // every item to as many annotators as asked, gold and attention items to everybody, nobody twice
  for (const { key, role } of items) {
    const whose = assignments.filter(({ item }) => item === key).map(({ annotator }) => annotator);
    expect(new Set(whose).size).toBe(whose.length);
    expect(whose.length).toBe(role === 'normal' ? given.overlap : role === 'repeat' ? 1 : given.annotators.length);
  }
  // loads
  const load = given.annotators.map(
    (annotator) => first.filter((one) => one.annotator === annotator && of(one.item)?.role === 'normal').length,
  );
  expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1);
  // sides
  const sourceOf = new Map(from.map(({ id, source }) => [id, source]));
  const sided = first.filter(({ item }) => from.find(({ id }) => id === item)?.twoSided);
  const worst = sideImbalance(
    sided.map(({ annotator, item }) => ({ annotator, item, source: sourceOf.get(item) ?? '' })),
    sided.map(({ left }) => left),
  );
  expect(Math.max(worst.annotator, worst.annotatorSource, worst.item)).toBeLessThanOrEqual(1);
  for (const annotator of given.annotators) {
    const own = assignments.filter((one) => one.annotator === annotator);
    // places without gaps
    expect(own.map(({ place }) => place)).toEqual(own.map((_, i) => i));
    const repeats = own.filter(({ item }) => of(item)?.role === 'repeat');
    expect(repeats.length).toBe(
      Math.min(Math.round(((own.length - repeats.length) * given.repeats) / 100), repeats.length),
    );
    for (const repeat of repeats) {
      const before = own.find(({ item }) => item === of(repeat.item)?.repeatOf);
      expect(before && before.left !== repeat.left && before.place < repeat.place).toBe(true);
    }
  }
}

describe('a plan', () => {
  it('of 300 items for six annotators with repeats and gold keeps every rule', () => check(options));

  it('balances the sides of what has sides among items that have none', () =>
    check(
      options,
      candidates.map((candidate, i) => ({ ...candidate, twoSided: i % 3 > 0 })),
    ));

  it('keeps every rule whatever is asked and whatever the seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(0, 5, 10, 20),
        fc.constantFrom(0, 3, 10),
        fc.integer({ min: 20, max: 90 }),
        (seed, people, overlap, repeats, gold, limit) =>
          check({
            annotators: options.annotators.slice(0, people),
            overlap: Math.min(overlap, people),
            repeats,
            gold,
            attention: gold / 2,
            seed,
            limit,
          }),
      ),
      { numRuns: Number(process.env.COUNTERPART_PLANS ?? 120) },
    );
  }, 600_000);

  it('takes a limited number evenly from all strata', () => {
    const { items } = makePlan(candidates, { ...options, repeats: 0, gold: 0, limit: 60 });
    const bySource = new Map<string, number>();
    for (const { candidate } of items) {
      const source = candidates.find(({ id }) => id === candidate)?.source ?? '';
      bySource.set(source, (bySource.get(source) ?? 0) + 1);
    }
    expect([...bySource.values()].sort()).toEqual([15, 15, 15, 15]);
  });

  it('that cannot be made is refused in words', () => {
    expect(() => makePlan(candidates, { ...options, overlap: 7 })).toThrow('needs 1 to 6 annotators');
    expect(() => makePlan(candidates, { ...options, annotators: [] })).toThrow('nobody');
    expect(() => makePlan(candidates, { ...options, annotators: ['A', 'A'], overlap: 1 })).toThrow('named twice');
  });
});

describe('a plan that is changed in mid-study', () => {
  it('keeps all that was assigned, gives nothing twice, and fills up to the new overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (seed, people, more, overlap, withdrawn) => {
          const first = { ...options, seed, annotators: options.annotators.slice(0, people), limit: 40 };
          const before = makePlan(candidates, { ...first, overlap: Math.min(overlap, people) });
          const roleOf = new Map(before.items.map(({ key, role }) => [key, role]));
          const existing = before.assignments.flatMap(({ item, annotator, left }): ExistingAssignment[] => {
            const role = roleOf.get(item) ?? 'normal';
            const gone = withdrawn && annotator === options.annotators[0];
            return role === 'repeat' || gone ? [] : [{ candidate: item, annotator, left, role }];
          });
          const annotators = options.annotators.slice(withdrawn ? 1 : 0, Math.max(people, more) + 1);
          const wanted = Math.min(overlap + 1, annotators.length);
          const after = makePlan(candidates, {
            ...first,
            annotators,
            overlap: wanted,
            limit: 60,
            seed: seed ^ 5,
            existing,
          });
          const repeats = new Set(after.items.filter(({ role }) => role === 'repeat').map(({ key }) => key));
          const added = after.assignments.filter(({ item }) => !repeats.has(item));
          const holders = new Map<string, string[]>();
          for (const { candidate, annotator } of existing) hold(holders, candidate, annotator);
          for (const { item, annotator } of added) hold(holders, item, annotator);
          for (const whose of holders.values()) {
            expect(new Set(whose).size).toBe(whose.length);
            expect(whose.length).toBeGreaterThanOrEqual(wanted);
          }
          // no item of the first plan is made again
          expect(after.items.filter(({ key, role }) => role !== 'repeat' && roleOf.has(key) && !withdrawn)).toEqual([]);
          const sourceOf = new Map(candidates.map(({ id, source }) => [id, source]));
          const all = [...existing.map((one) => ({ ...one, item: one.candidate })), ...added];
          const worst = sideImbalance(
            all.map(({ annotator, item }) => ({ annotator, item, source: sourceOf.get(item) ?? '' })),
            all.map(({ left }) => left),
          );
          expect(worst.annotatorSource).toBeLessThanOrEqual(1);
          expect(worst.annotator).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

function hold(holders: Map<string, string[]>, item: string, annotator: string): void {
  holders.set(item, [...(holders.get(item) ?? []), annotator]);
}
