import { describe, expect, it } from 'vitest';
import { expandedLevel } from '../../../../shared/stats/expanded-level.ts';
import { diceCautions } from '../../../../shared/usi/intervals/cautions.ts';
import {
  cellInterval,
  differenceInterval,
  intervalOf,
  stratifiedAcceleration,
} from '../../../../shared/usi/intervals/interval.ts';
import { tableKernel } from '../../../../shared/usi/intervals/kernel.ts';
import { resampleTable, resampling } from '../../../../shared/usi/intervals/resample.ts';
import { PROFILES } from '../../../../shared/usi/profile.ts';
import { scoreStudy } from '../../../../shared/usi/score.ts';
import type { UsiEntry, UsiStudy } from '../../../../shared/usi/study.ts';
import { randomStudy } from '../study-fixture.ts';

const options = { rules: PROFILES.corrected, difficulty: 'pooled', evaluation: 'participants', fill: 'mean' } as const;
const study = randomStudy(3, { tasks: 40, batches: 3, simulators: 4, runs: 3 });
const scored = scoreStudy(study, options);
const kernel = tableKernel(scored);
const resample = resampleTable(kernel, { replicates: 400, seed: 7 });
const one = Int32Array.from([0, 1, 2, 3]);

describe('a bootstrap of the table', () => {
  it('is fixed by its seed and can be run in portions', () => {
    const run = resampling(kernel, { replicates: 400, seed: 7 });
    expect(() => run.result()).toThrow(RangeError);
    while (run.done() < run.total) run.step(37);
    expect(run.result().drawn(2, 'usi')).toEqual(resample.drawn(2, 'usi'));
    const other = resampleTable(kernel, { replicates: 400, seed: 8 });
    expect(other.drawn(2, 'usi')).not.toEqual(resample.drawn(2, 'usi'));
  });

  it('draws tasks within their domain', () => {
    const domains = ['airline', 'retail'];
    const rename = (entry: UsiEntry): UsiEntry => {
      const n = Number(/\d+/.exec(entry.id)?.[0]);
      const task = `${domains[n < 12 ? 0 : 1]}_${n}`;
      // the value is the domain, so that every draw has the same mean
      const features = entry.features && { ...entry.features, opening_words: n < 12 ? 100 : 1 };
      return { ...entry, id: task, task, domain: domains[n < 12 ? 0 : 1] ?? '', features };
    };
    const split: UsiStudy = {
      humans: study.humans.map((entries) => entries.map(rename)),
      sources: [{ label: 'sim', entries: (study.sources[0]?.entries ?? []).slice(0, 20).map(rename) }],
    };
    const people = tableKernel(scoreStudy(split, { ...options, evaluation: 'none' }));
    expect(people.clusters.domains.map(({ tasks }) => tasks.length)).toEqual([12, 28]);
    const drawn = resampleTable(people, { replicates: 50, seed: 1 });
    // both sides of the human row have the same 100s and 1s under every draw
    expect([...drawn.drawn(0, 'gap:opening_words')].every((gap) => Math.abs(gap) < 1e-9)).toBe(true);
  });

  it('has for every cell an interval around its estimate', () => {
    for (let row = 0; row < kernel.rows; row++) {
      for (const column of ['d1', 'd2', 'd3', 'd4', 'eval', 'ece', 'usi'] as const) {
        const { interval, se, estimate } = cellInterval(resample, row, column);
        if (!interval || se === null || estimate === null) return expect.fail(`${row} ${column}`);
        expect(interval[0]).toBeLessThanOrEqual(interval[1]);
        expect(se).toBeGreaterThan(0);
        expect(Math.abs(estimate - interval[0])).toBeLessThan(10 * se);
      }
    }
  });

  it('pairs sources by task', () => {
    const paired = differenceInterval(resample, 1, 2, 'd1');
    const drawn = resample.drawn(1, 'd1').map((value, i) => value - (resample.drawn(2, 'd1')[i] ?? Number.NaN));
    const mean = drawn.reduce((sum, value) => sum + value) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (drawn.length - 1);
    expect(paired.se).toBeCloseTo(Math.sqrt(variance), 12);
    expect(differenceInterval(resample, 1, 1, 'd1')).toMatchObject({ estimate: 0, se: 0 });
  });
});

describe('an interval', () => {
  const clusters = { tasks: 40, domains: [Int32Array.from({ length: 40 }, (_, i) => i)] };
  const drawn = Float64Array.from({ length: 1000 }, (_, i) => i / 1000);

  it('is asked for at a level expanded for few tasks', () => {
    // t(0.975, 38) = 2.0243941639 (tables); Python: math.erf(2.0243941639 * sqrt(40 / 38) / sqrt(2))
    expect(expandedLevel(0.95, 40, 2)).toBeCloseTo(0.9621970183155419, 9);
    expect(expandedLevel(0.95, 1e7, 1)).toBeCloseTo(0.95, 6);
    expect(expandedLevel(0.95, 2, 2)).toBe(0.95);
  });

  it('has the acceleration of Efron with one domain', () => {
    // leave-one-out values 1, 2, 3, 6, mean 3: deviations 2, 1, 0, -3; (8 + 1 - 27) / (6 * 14 ** 1.5)
    expect(stratifiedAcceleration(Float64Array.from([1, 2, 3, 6]), [one])).toBeCloseTo(-18 / (6 * 14 ** 1.5), 14);
    expect(stratifiedAcceleration(Float64Array.from([2, 2, 2, 2]), [one])).toBeNull();
    expect(stratifiedAcceleration(Float64Array.from([1, 2, Number.NaN, 6]), [one])).toBeNull();
  });

  it('centres leave-one-out values within each domain', () => {
    const halves = [Int32Array.from([0, 1]), Int32Array.from([2, 3])];
    expect(stratifiedAcceleration(Float64Array.from([1, 2, 101, 102]), halves)).toBeCloseTo(0, 14);
  });

  it('says why there is none, or no BCa', () => {
    const left = drawn.slice(0, 40);
    const nan = Float64Array.from({ length: 1000 }, (_, i) => (i < 600 ? Number.NaN : i));
    const few = { ...clusters, tasks: 9 };
    expect(intervalOf(clusters, Number.NaN, drawn, left, 0.95)).toMatchObject({
      reason: 'estimate_undefined',
      estimate: null,
    });
    expect(intervalOf(few, 0.5, drawn, left, 0.95)).toMatchObject({ reason: 'too_few_tasks', interval: null });
    expect(intervalOf(clusters, 0.5, nan, left, 0.95)).toMatchObject({ reason: 'too_many_undefined', interval: null });
    expect(intervalOf(clusters, 2, drawn, left, 0.95)).toMatchObject({
      reason: 'estimate_outside_replicates',
      method: 'standard_error',
    });
    expect(intervalOf(clusters, 0.5, drawn, left.fill(1), 0.95)).toMatchObject({
      reason: 'no_acceleration',
      method: 'percentile',
    });
    expect(intervalOf(clusters, 0.5, drawn, null, 0.95)).toMatchObject({
      reason: 'difference_of_means',
      method: 'percentile',
    });
  });
});

describe('cautions', () => {
  const withFeature = (entries: readonly UsiEntry[], value: (i: number) => number) =>
    entries.map((entry, i) => ({ ...entry, features: entry.features && { ...entry.features, pivot_rate: value(i) } }));
  const caution = (simulated: (i: number) => number) => {
    const changed: UsiStudy = {
      humans: study.humans.map((entries) => withFeature(entries, (i) => (i % 2 ? 0.2 : 0.3))),
      sources: study.sources.map((source) => ({ ...source, entries: withFeature(source.entries, simulated) })),
    };
    const table = scoreStudy(changed, { ...options, evaluation: 'none' });
    const drawn = resampleTable(tableKernel(table), { replicates: 200, seed: 1 });
    return diceCautions(table, drawn, 1).find(({ feature }) => feature === 'pivot_rate');
  };

  it('tell where two means nearly agree', () => {
    expect(caution((i) => (i % 2 ? 0.3 : 0.2))).toMatchObject({ nearCeiling: true, rare: false, dimension: 'd4' });
    expect(caution(() => 0.9)).toBeUndefined();
  });

  it('tell where hardly a conversation shows the feature', () => {
    const rare: UsiStudy = {
      humans: study.humans.map((entries) => withFeature(entries, (i) => (i < 2 ? 1 : 0))),
      sources: study.sources.map((source) => ({
        ...source,
        entries: withFeature(source.entries, (i) => (i < 3 ? 1 : 0)),
      })),
    };
    const table = scoreStudy(rare, { ...options, evaluation: 'none' });
    const drawn = resampleTable(tableKernel(table), { replicates: 200, seed: 1 });
    const found = diceCautions(table, drawn, 1).find(({ feature }) => feature === 'pivot_rate');
    // two conversations in each of three batches, three of the simulator
    expect(found).toMatchObject({ rare: true, conversations: 9 });
  });
});
