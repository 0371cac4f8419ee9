import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES, type Features } from '../../../shared/usi/feature-names.ts';
import type { UsiEntry, UsiStudy } from '../../../shared/usi/study.ts';
import { computeTable, type TableOptions } from '../../../shared/usi/table.ts';
import { randomStudy } from './study-fixture.ts';

const published: TableOptions = { profile: 'published', difficulty: 'pooled', evaluation: 'participants' };
const corrected: TableOptions = { ...published, profile: 'corrected' };
const small = { tasks: 10, batches: 3, simulators: 4, runs: 3 };

const flat = (value: number) => Object.fromEntries(FEATURE_NAMES.map((name) => [name, value])) as Features;
const entry = (id: string, value: number | null, reward: unknown = 1): UsiEntry => ({
  id,
  reward,
  features: value === null ? null : flat(value),
});
const difficulty = new Map([
  ['retail_1', 0.5],
  ['retail_2', 0.5],
]);

/** Two batches and one simulator on two tasks. */
function study(simulator: readonly UsiEntry[], humans?: readonly (readonly UsiEntry[])[]): UsiStudy {
  const batch = [entry('retail_1', 0.4), entry('retail_2', 0.4, 0)];
  return { humans: humans ?? [batch, batch], sources: [{ label: 'sim', entries: simulator }] };
}
const simulator = [entry('retail_1', 0.2), entry('retail_2', 0.2)];

const codes = (row: { warnings: readonly { code: string }[] } | undefined) => row?.warnings.map(({ code }) => code);

describe('a table', () => {
  it('reckoned by hand', () => {
    const table = computeTable(study(simulator), { ...published, difficulty });
    // every Dice term is 2 * 0.2 / 0.6; success 1/2 against 2/2 in one bin
    const d = { mean: expect.closeTo(200 / 3, 10), std: 0 };
    expect(table.rows[1]).toMatchObject({ name: 'sim', kind: 'simulator', n: 2, terms: 5, d1: d, d2: d, d3: d, d4: d });
    expect(table.rows[1]).toMatchObject({
      ece: { mean: 0.5, std: 0 },
      usi: { mean: expect.closeTo((4 * (200 / 3) + 50) / 5, 10), std: 0 },
      eval: { undefined: 'no_simulator_survey' },
      warnings: [],
    });
    expect(table.rows[0]).toMatchObject({ name: 'Human (inter-ann.)', n: 4, usi: { mean: 100, std: 0 } });
    expect(table).toMatchObject({ tasksWithDifficulty: 2, batches: [{ batch: 1, conversations: 2 }, { batch: 2 }] });
  });

  it('holds no NaN whatever is missing', () => {
    const studies: UsiStudy[] = [
      { humans: [], sources: [] },
      { humans: [[], [], []], sources: [{ label: 'sim', entries: [] }] },
      study([]),
      study([entry('retail_9', 0.5)]),
      study([entry('retail_1', null)]),
      study(simulator, [[entry('retail_1', null)], []]),
      study([entry('retail_1', 0.1, Number.NaN)]),
    ];
    for (const each of studies) {
      for (const options of [published, corrected]) {
        for (const row of computeTable(each, options).rows) {
          for (const cell of [row.d1, row.d2, row.d3, row.d4, row.eval, row.ece, row.usi]) {
            if ('mean' in cell) expect([cell.mean, cell.std].every(Number.isFinite)).toBe(true);
            else expect(cell.undefined).toMatch(/^[a-z_]+$/);
          }
        }
      }
    }
  });

  it.each([
    ['no humans', { humans: [[], []], sources: [] }, 'no_human_conversations'],
    ['one batch', study([], [[entry('retail_1', 0.4)], []]), 'single_batch'],
    ['no overlap', study([], [[entry('retail_1', 0.4)], [entry('retail_2', 0.4)]]), 'no_shared_tasks'],
  ])('says why the human row has no number: %s', (_, each, reason) => {
    expect(computeTable(each, published).rows[0]).toMatchObject({
      d1: { undefined: reason },
      ece: { undefined: reason },
      usi: { undefined: reason },
    });
  });

  it.each([
    ['no entries', [], 'no_conversations', 'no_conversations'],
    ['no shared task', [entry('retail_9', 0.5)], 'no_shared_tasks', 'no_shared_tasks'],
  ])('says why a source has no number: %s', (_, entries, dimension, usi) => {
    expect(computeTable(study(entries), published).rows[1]).toMatchObject({
      d1: { undefined: dimension },
      usi: { undefined: usi },
    });
  });

  it('says why there is no calibration error', () => {
    const row = computeTable(study(simulator), published).rows[1];
    expect(row).toMatchObject({ ece: { undefined: 'no_difficulty' }, usi: { undefined: 'no_difficulty' } });
    const elsewhere = new Map([['retail_3', 0.5]]);
    expect(computeTable(study(simulator), { ...published, difficulty: elsewhere }).rows[1]).toMatchObject({
      ece: { undefined: 'no_shared_outcomes' },
    });
  });
});

describe('a simulator without user turns', () => {
  const silent = study([entry('retail_1', null), entry('retail_2', null)]);

  it('scores 100 under published, with a warning', () => {
    const row = computeTable(silent, { ...published, difficulty }).rows[1];
    expect(row).toMatchObject({ d1: { mean: 100, std: 0 }, d4: { mean: 100, std: 0 } });
    expect(codes(row)).toContain('silent_side_scores_100');
  });

  it('is undefined under corrected, while its outcomes still count', () => {
    const row = computeTable(silent, { ...corrected, difficulty }).rows[1];
    expect(row).toMatchObject({
      d1: { undefined: 'no_user_turns' },
      usi: { undefined: 'no_user_turns' },
      ece: { mean: 0.5, std: 0 },
    });
    expect(codes(row)).toContain('silent_side_left_out');
  });
});

describe('warnings', () => {
  it('tell that short runs are not split (published) and that corrected needs no counting', () => {
    const runs = [1, 2, 3].flatMap((run) =>
      [1, 2].map((task) => ({ ...entry(`retail_${task}_${run}`, 0.2), task: `retail_${task}`, run })),
    );
    const row = computeTable(study(runs), { ...published, difficulty }).rows[1];
    expect(row?.d1).toEqual({ undefined: 'no_shared_tasks' });
    expect(codes(row)).toEqual(['runs_not_split']);
    expect(computeTable(study(runs), { ...corrected, difficulty }).rows[1]).toMatchObject({
      d1: { mean: expect.closeTo(200 / 3, 10) },
      n: 6,
      warnings: [],
    });
  });

  it('tell of a fourth run that drops out', () => {
    const four = randomStudy(1, { ...small, tasks: 50, runs: 4 });
    const row = computeTable(four, published).rows[1];
    expect(row?.warnings).toContainEqual({ code: 'extra_runs_dropped', values: { conversations: 50 } });
    expect(row?.n).toBe(150);
    expect(computeTable(four, corrected).rows[1]?.n).toBe(200);
  });

  it('tell of ids of a single run that were cut', () => {
    const one = randomStudy(1, { ...small, tasks: 171, runs: 1 });
    expect(codes(computeTable(one, published).rows[1])).toContain('ids_cut');
  });

  it('tell of mixed pairs in the human row (published), which corrected does not mix', () => {
    const humans = [
      [entry('retail_1', 0.1)],
      [entry('retail_1', 0.4), entry('retail_2', 0.4)],
      [entry('retail_2', 0.4)],
    ];
    const only = { ...published, difficulty: new Map([['retail_2', 0.5]]) };
    const mixed = computeTable(study([], humans), only).rows[0];
    expect(codes(mixed)).toEqual(['dimensions_without_ece', 'pairs_shifted']);
    // pair (1,2) has Dice 40 and no ECE, pair (2,3) Dice 100 and ECE 0
    expect(mixed?.usi).toMatchObject({ mean: expect.closeTo((4 * 40 + 100) / 5, 10) });
    expect(computeTable(study([], humans), { ...only, profile: 'corrected' }).rows[0]?.usi).toEqual({
      mean: 100,
      std: 0,
    });
  });

  it('tell of duplicate ids, missing rewards, null surveys and unknown answers', () => {
    const odd = [
      { ...entry('retail_1', 0.4), survey: null },
      { ...entry('retail_1', 0.4, null), survey: { reuse: { question: '', answer: 'Perhaps' } } },
      entry('retail_2', 0.4),
    ];
    expect(computeTable(study(simulator, [odd, []]), published).rows[0]?.warnings).toEqual([
      { code: 'duplicate_ids', values: { count: 1 } },
      { code: 'reward_missing', values: { count: 1 } },
      { code: 'null_survey', values: { count: 1 } },
      { code: 'unknown_answers', values: { count: 1 } },
    ]);
  });
});

describe('the terms of a table', () => {
  const some = randomStudy(5, small);
  const mixed = {
    ...some,
    sources: some.sources.map((source, i) => (i === 0 ? { ...source, surveys: null } : source)),
  };

  it('differ between rows under published', () => {
    expect(computeTable(mixed, published).rows.map(({ terms }) => terms)).toEqual([6, 5, 6, 6, 6]);
  });

  it('are the same under corrected: a row that cannot have one says so', () => {
    const rows = computeTable(mixed, corrected).rows;
    expect(rows.map(({ terms }) => terms)).toEqual([6, 6, 6, 6, 6]);
    expect(rows[1]?.usi).toEqual({ undefined: 'no_evaluation_term' });
    expect(rows[2]?.usi).toHaveProperty('mean');
  });

  it('can be held to five under corrected', () => {
    const rows = computeTable(mixed, { ...corrected, terms: 5 }).rows;
    expect(rows.every(({ terms, usi }) => terms === 5 && 'mean' in usi)).toBe(true);
  });

  it('are five when no row has an evaluation', () => {
    const rows = computeTable(mixed, { ...corrected, evaluation: 'none' }).rows;
    expect(rows.every(({ terms, usi }) => terms === 5 && 'mean' in usi)).toBe(true);
    expect(rows[0]?.eval).toEqual({ undefined: 'evaluation_off' });
  });

  it('are never drawn at random under corrected', () => {
    expect(computeTable(mixed, { ...corrected, fill: 'reference' }).fill).toBe('mean');
    expect(() => computeTable(mixed, { ...published, fill: 'omit' })).toThrow(/published profile/);
  });
});
