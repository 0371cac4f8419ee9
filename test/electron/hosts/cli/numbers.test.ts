import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeStudyFiles } from '../../../contract/study-files.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
afterAll(() => cli.remove());

// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section D: four observers, twelve units, missing data.
const observers = `unit,A,B,C,D
1,1,1,,1
2,2,2,3,2
3,3,3,3,3
4,3,3,3,3
5,2,2,2,2
6,1,2,3,4
7,4,4,4,4
8,1,1,2,1
9,2,2,2,2
10,,5,5,5
11,,,1,1
12,,3,,
`;

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
  ['ratio', 0.797],
])('agreement of a table: alpha %s as published', async (metric, published) => {
  writeFileSync(path.join(cli.dir, 'wide.csv'), observers);
  const args = ['agreement', 'wide.csv', '--statistic', 'krippendorff_alpha', '--metric', metric, '--json'];
  const { dimensions } = (await cli.runHere(...args)).json<{
    dimensions: { results: { outcome: { estimate: number } }[] }[];
  }>();
  expect(dimensions[0]?.results[0]?.outcome.estimate).toBeCloseTo(published, 3);
});

test('the same ratings as long JSON give the same alpha', async () => {
  const [, ...lines] = observers.trim().split('\n');
  const rows = lines.flatMap((line) => {
    const [unit, ...values] = line.split(',');
    return values.map((value, i) => ({ item: unit, annotator: 'ABCD'[i], value: value === '' ? null : Number(value) }));
  });
  writeFileSync(path.join(cli.dir, 'long.json'), JSON.stringify({ ratings: rows }));
  const { stdout } = await cli.runHere(
    'agreement',
    'long.json',
    '--statistic',
    'krippendorff_alpha',
    '--metric',
    'nominal',
  );
  expect(stdout).toContain('0.743');
});

test('features are an object of id -> features or null, for people and simulators', async () => {
  const { humans } = writeStudyFiles(path.join(cli.dir, 'features'));
  writeFileSync(path.join(cli.dir, 'mute.json'), '{"a": {"conversation": [{"role": "assistant", "content": "Hi"}]}}');
  const features = (await cli.runHere('features', humans, '--json')).json();
  expect(Object.keys(features)).toEqual(['airline_0', 'airline_1', 'airline_0_ann2']);
  // "I want to change my flight" and "the zebra one": 6 and 3 words; three messages; one of two turns is short.
  expect(features.airline_0).toMatchObject({
    n_turns: 3,
    user_words_per_turn: 4.5,
    opening_words: 6,
    short_msg_rate: 0.5,
    politeness_rate: 0,
  });
  expect((await cli.runHere('features', 'mute.json', '--json')).json()).toEqual({ a: null });
});

test('features of runs and of rollouts have the ids that an import gives', async () => {
  const traj = [
    { role: 'system', content: '# Airline Agent Policy' },
    { role: 'user', content: 'hi' },
  ];
  const runs = [0, 1].map((trial) => ({ task_id: 4, trial, reward: 1, info: {}, traj }));
  writeFileSync(path.join(cli.dir, 'gpt-airline.json'), JSON.stringify(runs));
  expect(Object.keys((await cli.runHere('features', 'gpt-airline.json', '--json')).json())).toEqual([
    'airline_4_1',
    'airline_4_2',
  ]);
  const rollout = { results: [{ domain: 'retail', task_index: 3, conversation: [{ role: 'user', content: 'hi' }] }] };
  writeFileSync(path.join(cli.dir, 'rollout.json'), JSON.stringify(rollout));
  expect(Object.keys((await cli.runHere('features', 'rollout.json', '--json')).json())).toEqual(['retail_3']);
});

test('the table of files has a human row, file labels, and cells that are numbers or reasons', async () => {
  const { humans, simulator } = writeStudyFiles(path.join(cli.dir, 'usi'));
  writeFileSync(path.join(cli.dir, 'bins.json'), '{"difficulty": {"airline_0": 0.5, "airline_1": 0.1}}');
  const bad = await cli.runHere('usi', '--humans', humans, '--sims', simulator);
  expect([bad.code, bad.stderr]).toEqual([1, expect.stringContaining('the entry "broken" is not an object')]);

  const good = path.join(cli.dir, 'runs', 'eval_results_echo.json');
  mkdirSync(path.dirname(good));
  copyFileSync(humans, good);
  const args = ['usi', '--humans', humans, '--sims', 'runs', '--difficulty', 'bins.json', '--json'];
  const table = (await cli.runHere(...args)).json<{
    profile: string;
    difficulty: string;
    rows: Record<string, unknown>[];
  }>();
  expect([table.profile, table.difficulty]).toEqual(['published', 'file']);
  expect(table.rows.map(({ name, terms }) => [name, terms])).toEqual([
    ['Human (inter-ann.)', 5],
    ['echo', 5],
  ]);
  expect(table.rows[1]).toMatchObject({ eval: { undefined: 'no_simulator_survey' } });
  for (const row of table.rows) {
    for (const cell of ['d1', 'd2', 'd3', 'd4', 'eval', 'ece', 'usi']) {
      const value = row[cell] as object;
      expect(Object.keys(value).join(), `${row.name} ${cell}`).toMatch(/^(mean,std|undefined)$/);
    }
  }
  const wrong = await cli.runHere(...args.slice(0, 5), '--difficulty', humans);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('not a rate from 0 to 1')]);
});
