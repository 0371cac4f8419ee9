import { describe, expect, it } from 'vitest';
import { availableSubsets, type SubsetSpec, subsetOf } from '../../../../shared/usi/analysis/subsets.ts';
import { binIndex } from '../../../../shared/usi/difficulty.ts';
import { PROFILES } from '../../../../shared/usi/profile.ts';
import { scoreStudy } from '../../../../shared/usi/score.ts';
import type { UsiEntry, UsiStudy } from '../../../../shared/usi/study.ts';
import { computeTable, type TableOptions } from '../../../../shared/usi/table.ts';
import { lcg, randomStudy } from '../study-fixture.ts';

const next = lcg(2);
const withDomains = (entry: UsiEntry): UsiEntry => {
  const n = Number(/\d+/.exec(entry.id)?.[0]);
  const domain = n % 3 === 0 ? 'airline' : 'retail';
  const rename = (id: string) => id.replace('retail', domain);
  const features = entry.features && { ...entry.features, n_turns: 4 + Math.floor(next() * 20) };
  return { ...entry, id: rename(entry.id), task: rename(entry.task ?? ''), domain, features };
};
const base = randomStudy(4, { tasks: 60, batches: 3, simulators: 4, runs: 3 });
const study: UsiStudy = {
  humans: base.humans.map((entries) => entries.map(withDomains)),
  sources: base.sources.map((source) => ({ ...source, surveys: null, entries: source.entries.map(withDomains) })),
};
const options: TableOptions = { profile: 'published', difficulty: 'pooled', evaluation: 'none' };
const whole = scoreStudy(study, { ...options, rules: PROFILES.published, fill: 'mean' });

/** The study cut down by hand, under rules that do not look at the number of entries. */
function cutDown(keeps: (entry: UsiEntry) => boolean) {
  const humans = study.humans.map((entries) => entries.filter(keeps));
  const sources = study.sources.map((source) => ({ ...source, entries: source.entries.filter(keeps) }));
  return computeTable({ humans, sources }, { ...options, profile: 'corrected', difficulty: whole.difficulty });
}
const bins = (entry: UsiEntry) => binIndex(whole.difficulty.get(entry.task ?? '') ?? Number.NaN);

describe('a subset', () => {
  const cases: [SubsetSpec, (entry: UsiEntry) => boolean][] = [
    [{ by: 'domain', domain: 'airline' }, ({ domain }) => domain === 'airline'],
    [{ by: 'difficulty', bin: 2 }, (entry) => bins(entry) === 2],
    [{ by: 'difficulty', bin: 3 }, (entry) => bins(entry) === 3],
  ];

  it.each(cases)('%j is the table of that part, human ceiling included', (spec, keeps) => {
    const table = computeTable(study, { ...options, subset: subsetOf(study, whole, spec) });
    const expected = cutDown(keeps);
    expect(table.rows.map(({ n }) => n)).toEqual(expected.rows.map(({ n }) => n));
    for (const [i, row] of table.rows.entries()) {
      for (const column of ['d1', 'd2', 'd3', 'd4', 'ece', 'usi'] as const) {
        const [cell, wanted] = [row[column], expected.rows[i]?.[column]];
        if (!('mean' in cell) || !wanted || !('mean' in wanted)) return expect.fail(`${row.name} ${column}`);
        expect(cell.mean).toBeCloseTo(wanted.mean, 10);
        expect(cell.std).toBeCloseTo(wanted.std, 10);
      }
    }
  });

  it('keeps runs apart although it holds fewer entries than the published scorer splits', () => {
    const subset = subsetOf(study, whole, { by: 'domain', domain: 'airline' });
    expect(computeTable(study, { ...options, subset }).rows[1]?.n).toBe(60);
  });

  it('by outcome has no calibration error', () => {
    const subset = subsetOf(study, whole, { by: 'outcome', success: false });
    const [, row] = computeTable(study, { ...options, subset }).rows;
    expect(row).toMatchObject({ ece: { undefined: 'outcome_fixed' }, usi: { undefined: 'outcome_fixed' } });
    const failed = study.sources[0]?.entries.filter(({ reward }) => reward === 0).map(({ task }) => task) ?? [];
    const people = new Set(
      study.humans.flatMap((entries) => entries.filter(({ reward }) => reward === 0)).map(({ task }) => task),
    );
    expect(row?.n).toBe(failed.filter((task) => people.has(task)).length);
  });

  it('by length goes by thirds of the human conversations', () => {
    const bands = (['short', 'middle', 'long'] as const).map((band) => subsetOf(study, whole, { by: 'length', band }));
    const people = study.humans.flat();
    const counts = bands.map(({ includes }) => people.filter(includes).length);
    expect(counts.reduce((a, b) => a + b)).toBe(people.length);
    for (const count of counts) expect(Math.abs(count - people.length / 3)).toBeLessThan(people.length / 10);
    const longest = (index: number) =>
      Math.max(...people.filter(bands[index]?.includes ?? (() => false)).map(({ features }) => features?.n_turns ?? 0));
    expect(longest(0)).toBeLessThan(longest(1));
    expect(longest(1)).toBeLessThan(longest(2));
  });

  it('is offered only where people have conversations', () => {
    const specs = availableSubsets(study, whole);
    expect(specs.filter(({ by }) => by === 'domain')).toEqual([
      { by: 'domain', domain: 'airline' },
      { by: 'domain', domain: 'retail' },
    ]);
    expect(availableSubsets({ humans: [[]], sources: [] }, whole)).toEqual([]);
  });
});
