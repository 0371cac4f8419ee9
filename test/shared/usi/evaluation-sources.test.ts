import { describe, expect, it } from 'vitest';
import { isDefined } from '../../../shared/usi/cell.ts';
import type { UsiEntry, UsiStudy } from '../../../shared/usi/study.ts';
import { computeTable, type TableOptions, type UsiTable } from '../../../shared/usi/table.ts';
import { lcg, randomAnswers, randomStudy } from './study-fixture.ts';

type Survey = Record<string, { answer: string }>;

const options: TableOptions = { profile: 'published', difficulty: 'pooled', evaluation: 'participants', fill: 'mean' };
const study = randomStudy(7, { tasks: 60, batches: 3, simulators: 4, runs: 3 });

const answersOf = (survey: unknown) =>
  Object.fromEntries(Object.entries(survey as Survey).map(([field, { answer }]) => [field, answer]));

/** Every human conversation rated by annotators with the answers given. */
function rated(from: UsiStudy, answers: (entry: UsiEntry, batch: number) => Record<string, string>[]): UsiStudy {
  return {
    ...from,
    humans: from.humans.map((entries, batch) =>
      entries.map((entry) => ({
        ...entry,
        ratings: answers(entry, batch).map((given, i) => ({ annotator: `annotator ${i}`, answers: given })),
      })),
    ),
  };
}

function expectSame(a: UsiTable, b: UsiTable, rows: readonly number[], columns: readonly ('eval' | 'usi' | 'ece')[]) {
  for (const row of rows) {
    for (const column of columns) {
      const [left, right] = [a.rows[row]?.[column], b.rows[row]?.[column]];
      if (!left || !right || !isDefined(left) || !isDefined(right)) return expect.fail(`row ${row} ${column}`);
      expect(Math.abs(left.mean - right.mean)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(left.mean)));
      expect(Math.abs(left.std - right.std)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(left.std)));
    }
  }
}

describe('evaluation by annotators', () => {
  it('with the participants’ own answers is the participants’ table', () => {
    const copied = rated(study, ({ survey }) => [answersOf(survey)]);
    expectSame(
      computeTable(study, options),
      computeTable(copied, { ...options, evaluation: 'annotators' }),
      [1, 2, 3, 4],
      ['eval', 'usi'],
    );
  });

  it('with the second human’s answers has the second human’s row', () => {
    const second = new Map((study.secondHuman ?? []).map(({ id, survey }) => [id, answersOf(survey)]));
    const copied = rated(study, ({ id }, batch) => (batch === 0 ? [second.get(id) ?? {}] : []));
    const table = computeTable({ ...copied, secondHuman: null }, { ...options, evaluation: 'annotators' });
    expectSame(computeTable(study, options), table, [0], ['eval', 'usi']);
  });

  it('averages annotators per conversation, and counts them', () => {
    const next = lcg(3);
    const copied = rated(study, ({ survey }) => [answersOf(survey), randomAnswers(next)]);
    const table = computeTable(copied, { ...options, evaluation: 'annotators' });
    expect(table.rows[1]?.rated).toMatchObject({ conversations: 180, annotators: 2 });
  });

  it('as one of both, a participant who was copied twice changes nothing', () => {
    const copied = rated(study, ({ survey }) => [answersOf(survey), answersOf(survey)]);
    expectSame(
      computeTable(study, options),
      computeTable(copied, { ...options, evaluation: 'both' }),
      [1, 2, 3, 4],
      ['eval', 'usi'],
    );
  });

  it('needs the simulator’s answers about the human conversations', () => {
    const copied = rated(study, ({ survey }) => [answersOf(survey)]);
    const mute = { ...copied, sources: copied.sources.map((source) => ({ ...source, surveys: null })) };
    const row = computeTable(mute, { ...options, evaluation: 'annotators' }).rows[1];
    expect(row).toMatchObject({ eval: { undefined: 'no_simulator_survey' }, terms: 5, rated: null });
  });
});

describe('evaluation by pairs', () => {
  const one = (id: string, answers: Record<string, string>, reward: number): UsiEntry => ({
    id,
    task: 'retail_1',
    reward,
    messages: [{ role: 'user', content: 'hi' }],
    ratings: [{ annotator: 'a', answers }],
  });
  const pairs: TableOptions = { ...options, profile: 'corrected', evaluation: 'pairs' };

  it('reckoned by hand', () => {
    const table = computeTable(
      {
        humans: [
          [one('retail_1', { overall_score: '5 (Excellent)', human_like: 'Yes' }, 1)],
          [one('retail_1', { overall_score: '3 (Acceptable)' }, 1)],
        ],
        sources: [
          {
            label: 'sim',
            entries: [
              { ...one('retail_1_1', { overall_score: '4 (Good)', human_like: 'No' }, 1), run: 1 },
              { ...one('retail_1_2', { overall_score: '1 (Very poor)', human_like: 'Yes' }, 1), run: 2 },
            ],
          },
        ],
      },
      { ...pairs, difficulty: new Map([['retail_1', 0.5]]) },
    );
    // batch 1: run 1 |1-.75|, |1-0| -> 37.5; run 2 |1-0|, 0 -> 50; mean 43.75. batch 2: |.5-.75| -> 75, |.5-0| -> 50.
    expect(table.rows[1]?.eval).toEqual({ mean: (43.75 + 62.5) / 2, std: (62.5 - 43.75) / 2 });
    expect(table.rows[0]?.eval).toEqual({ mean: 50, std: 0 });
    expect(table.rows[1]?.terms).toBe(6);
  });

  it('exists under profile corrected only', () => {
    expect(() => computeTable(study, { ...pairs, profile: 'published' })).toThrow(/use profile corrected/);
  });
});
