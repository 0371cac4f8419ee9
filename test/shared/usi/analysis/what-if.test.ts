import { describe, expect, it } from 'vitest';
import { featureComparisons, featureValues } from '../../../../shared/usi/analysis/feature-comparison.ts';
import { numbersOf } from '../../../../shared/usi/analysis/quantity.ts';
import { whatIf } from '../../../../shared/usi/analysis/what-if.ts';
import { isDefined } from '../../../../shared/usi/cell.ts';
import { DIMENSION_NAMES } from '../../../../shared/usi/feature-names.ts';
import { tableKernel } from '../../../../shared/usi/intervals/kernel.ts';
import { KERNEL_COLUMNS } from '../../../../shared/usi/intervals/kernel-columns.ts';
import { PROFILES } from '../../../../shared/usi/profile.ts';
import { scoreStudy } from '../../../../shared/usi/score.ts';
import { computeTable, type TableOptions } from '../../../../shared/usi/table.ts';
import { randomStudy } from '../study-fixture.ts';

const study = randomStudy(8, { tasks: 60, batches: 3, simulators: 5, runs: 3 });
const options: TableOptions = { profile: 'published', difficulty: 'pooled', evaluation: 'participants', fill: 'mean' };
const base = computeTable(study, options);

const meanOf = (row: number, column: 'd1' | 'd2' | 'd3' | 'd4' | 'eval' | 'ece' | 'usi', table = base) => {
  const cell = table.rows[row]?.[column];
  return cell && isDefined(cell) ? cell.mean : Number.NaN;
};

describe('what if', () => {
  it('a human batch is left out: the same as a study without it', () => {
    const { table, rows } = whatIf(study, options, { change: 'without_batch', batch: 3 });
    const surveys = (records: typeof study.secondHuman) => (records ?? []).filter(({ id }) => !id.endsWith('_ann3'));
    const without = computeTable(
      {
        humans: [...study.humans.slice(0, 2), []],
        sources: study.sources.map((source) => ({ ...source, surveys: surveys(source.surveys) })),
        secondHuman: study.secondHuman ?? null,
      },
      options,
    );
    expect(table.rows).toEqual(without.rows);
    expect(rows.map(({ name }) => name)).toEqual(base.rows.map(({ name }) => name));
    expect(() => whatIf(study, options, { change: 'without_batch', batch: 4 })).toThrow(RangeError);
  });

  it('the difficulty comes from elsewhere: only the error and the index move', () => {
    const difficulty = new Map(study.humans[0]?.map(({ task }, i) => [task ?? '', (i % 10) / 10]));
    const { table } = whatIf(study, options, { change: 'difficulty', difficulty });
    expect(table.rows[1]?.d1).toEqual(base.rows[1]?.d1);
    expect(meanOf(1, 'ece', table)).not.toBeCloseTo(meanOf(1, 'ece'), 6);
  });

  it('a dimension is dropped: the index is the mean of the other terms', () => {
    const { table, rows } = whatIf(study, options, { change: 'without_dimension', dimension: 'd2' }, base);
    const others = meanOf(1, 'd1') + meanOf(1, 'd3') + meanOf(1, 'd4') + meanOf(1, 'eval');
    expect(meanOf(1, 'usi', table)).toBeCloseTo((others + 100 * (1 - meanOf(1, 'ece'))) / 5, 10);
    expect(table.rows[1]?.terms).toBe(5);
    expect(numbersOf(rows.map(({ changedRank }) => changedRank)).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(rows[0]?.rank).toEqual({ undefined: 'no_index' });
    const best = rows.find(({ changedRank }) => changedRank === 1);
    expect(Math.max(...numbersOf(rows.slice(1).map(({ changedUsi }) => changedUsi)))).toBe(best?.changedUsi);
  });

  it('a dimension is dropped: the bootstrap agrees', () => {
    const scored = scoreStudy(study, { ...options, rules: PROFILES.published, fill: 'mean', dropped: 'd2' });
    const kernel = tableKernel(scored);
    const out = new Float64Array(kernel.rows * KERNEL_COLUMNS.length);
    kernel.evaluate(new Float64Array(kernel.clusters.tasks.length).fill(1), out);
    const usi = out[KERNEL_COLUMNS.length + KERNEL_COLUMNS.indexOf('usi')];
    expect(usi).toBeCloseTo(scored.rows[0]?.raw.usi?.mean ?? Number.NaN, 10);
  });
});

describe('why a cell is what it is', () => {
  const scored = scoreStudy(study, { ...options, rules: PROFILES.published, fill: 'mean' });

  it('its features average to it', () => {
    const features = featureComparisons(scored, 2);
    expect(features).toHaveLength(19);
    for (const dimension of DIMENSION_NAMES) {
      const dice = features.filter((each) => each.dimension === dimension).map((each) => each.dice);
      expect(dice.reduce((a, b) => a + b) / dice.length).toBeCloseTo(meanOf(2, dimension), 10);
    }
  });

  it('a gap is in human standard deviations', () => {
    const values = featureValues(scored, 2, 'opening_words');
    const human = values.filter(({ side }) => side === 'human').map(({ value }) => value);
    const mean = human.reduce((a, b) => a + b) / human.length;
    const sd = Math.sqrt(human.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (human.length - 1));
    const found = featureComparisons(scored, 2).find(({ feature }) => feature === 'opening_words');
    expect(found?.gap).toBeCloseTo(((found?.other ?? 0) - (found?.human ?? 0)) / sd, 12);
    expect(values).toHaveLength(180 + 180);
    expect(values[0]?.value).toBe(Math.max(...human));
  });
});
