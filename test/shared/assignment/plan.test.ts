import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, makePlan, type PlanOptions } from '../../../shared/assignment/plan.ts';
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

function check(given: PlanOptions): void {
  const { items, assignments } = makePlan(candidates, given);
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
  const sourceOf = new Map(candidates.map(({ id, source }) => [id, source]));
  const worst = sideImbalance(
    first.map(({ annotator, item }) => ({ annotator, item, source: sourceOf.get(item) ?? '' })),
    first.map(({ left }) => left),
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
