import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/usi/cell.ts';
import { binIndex, pooledDifficulty } from '../../../shared/usi/difficulty.ts';
import { perRunRewards } from '../../../shared/usi/rewards.ts';
import type { SurveyRecord, UsiEntry, UsiStudy } from '../../../shared/usi/study.ts';
import { computeTable, type UsiRow } from '../../../shared/usi/table.ts';
import { splitBatches } from '../../../shared/usi/task-ids.ts';
import { entriesOf, humanFile, type StoredEntry, simulatorLabels } from './sample-fixture.ts';

const usiEntry = ([id, { conversation, ...entry }]: readonly [string, StoredEntry]): UsiEntry => ({
  id,
  reward: entry.reward,
  keep: entry.keep,
  survey: entry.survey,
  messages: conversation,
});
const surveys = (label: string): SurveyRecord[] =>
  entriesOf(`survey_comparable_${label}.json`).map(([id, { survey }]) => ({ id, survey }));

const study: UsiStudy = {
  humans: splitBatches(entriesOf(humanFile)).map((batch) => [...batch].map(usiEntry)),
  sources: simulatorLabels.map((label) => ({
    label,
    entries: entriesOf(`eval_results_${label}.json`).map(usiEntry),
    surveys: surveys(label),
  })),
  secondHuman: surveys('human-eval-100'),
};
const table = computeTable(study, { profile: 'published', difficulty: 'pooled', evaluation: 'participants' });

const columns = ['d1', 'd2', 'd3', 'd4', 'eval', 'ece', 'usi'] as const;
const mean = (cell: Cell) => ('mean' in cell ? cell.mean : Number.NaN);
const rowOf = (name: string) => table.rows.find((row) => row.name === name) as UsiRow;
const human = rowOf('Human (inter-ann.)');
const simulators = simulatorLabels.map(rowOf);

describe('published table of the sample study, pooled difficulty', () => {
  it('has the human row and every simulator', () => {
    expect(table.rows.map(({ name }) => name)).toEqual(['Human (inter-ann.)', ...simulatorLabels]);
    expect(table.tasksWithDifficulty).toBe(60);
  });

  it('has a number in every cell', () => {
    for (const row of table.rows) {
      expect(row.terms).toBe(6);
      for (const column of columns) {
        expect(row[column], `${row.name} ${column}`).toEqual({ mean: expect.any(Number), std: expect.any(Number) });
        const cell = row[column] as { mean: number; std: number };
        expect(Number.isFinite(cell.mean) && Number.isFinite(cell.std)).toBe(true);
      }
    }
  });

  // The published table (arXiv 2603.11245) tells this story: people near 93, simulators 65 to 75, D1 the widest gap.
  it('puts people first in every column', () => {
    for (const row of simulators) {
      for (const column of columns) {
        const gap = mean(human[column]) - mean(row[column]);
        expect(column === 'ece' ? -gap : gap, `${row.name} ${column}`).toBeGreaterThan(0);
      }
    }
    expect(mean(human.usi)).toBeGreaterThan(85);
  });

  it('puts simulators clearly lower in D1', () => {
    for (const row of simulators) expect(mean(row.d1), row.name).toBeLessThan(mean(human.d1) - 8);
  });

  it('puts the tuned persona first among simulators', () => {
    const order = [...simulators].sort((a, b) => mean(b.usi) - mean(a.usi)).map(({ name }) => name);
    expect(order[0]).toBe('persona-tuned');
    expect(mean(rowOf('persona-tuned').usi)).toBeGreaterThan(75);
    expect(mean(rowOf('courteous-large').d1)).toBeLessThan(50);
  });

  it('fills all five bins of difficulty', () => {
    const maps = study.sources.map(({ entries }) => perRunRewards(entries.map((entry) => [entry.id, entry])));
    const bins = [...pooledDifficulty(maps).values()].map(binIndex);
    for (const bin of [0, 1, 2, 3, 4]) expect(bins.filter((each) => each === bin).length).toBeGreaterThanOrEqual(3);
  });

  it('makes it easier for simulators than for people', () => {
    const rate = (entries: readonly UsiEntry[]) => entries.filter(({ reward }) => reward === 1).length / entries.length;
    const people = rate(study.humans.flat());
    const simulated = rate(study.sources.flatMap(({ entries }) => entries));
    expect(people).toBeGreaterThan(0.5);
    expect(people).toBeLessThan(0.68);
    expect(simulated).toBeGreaterThan(people + 0.03);
    expect(simulated).toBeLessThan(0.8);
  });
});
