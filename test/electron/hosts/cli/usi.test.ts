import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UsiIntervals, UsiView } from '../../../../shared/contract/usi-view.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
afterAll(() => cli.remove());

const ids = Array.from({ length: 12 }, (_, i) => `airline_${i}`);
const talk = (text: string) => [
  { role: 'user', content: text },
  { role: 'assistant', content: 'Of course.' },
];
const survey = (answer: string) => ({ human_like: { question: '', answer } });
const people = Object.fromEntries(
  ['', '_ann2', '_ann3'].flatMap((ending) =>
    ids.map((id, i) => [
      id + ending,
      { conversation: talk(`please change flight ${i}${'!'.repeat(i % 3)}`), reward: i % 2, survey: survey('Yes') },
    ]),
  ),
);
const simulator = (text: string, more: object = {}) =>
  Object.fromEntries(ids.map((id, i) => [id, { conversation: talk(`${text} ${i}`), reward: 1, ...more }]));

/** Writes a file into the working folder. */
function put(name: string, content: unknown): string {
  const file = path.join(cli.dir, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

beforeAll(() => {
  put('people.json', people);
  put('eval_results_a.json', simulator('thank you, change the flight'));
  put('eval_results_b.json', simulator('change flight'));
  put(
    'surveys/survey_comparable_a.json',
    Object.fromEntries(Object.keys(people).map((id) => [id, { survey: survey('No') }])),
  );
  put('difficulty.json', Object.fromEntries(ids.map((id, i) => [id, i < 6 ? 0.1 : 0.9])));
});

const both = [
  '--humans',
  'people.json',
  '--sims',
  'eval_results_a.json',
  'eval_results_b.json',
  '--surveys',
  'surveys',
];
const known = ['--difficulty', 'difficulty.json'];

describe('the same numbers from files and from a study that holds them', () => {
  beforeAll(async () => {
    await cli.runHere('study', 'new', 'same.counterpart');
    const files = ['people.json', 'eval_results_a.json', 'eval_results_b.json', 'surveys/survey_comparable_a.json'];
    await cli.runHere('import', '--study', 'same.counterpart', ...files);
  });

  test.each([
    ['the table', []],
    ['profile corrected on a part', ['--profile', 'corrected', '--fill', 'mean', '--subset', 'difficulty=0']],
    ['intervals and a paired difference', ['--intervals', '200', '--seed', '3', '--compare', 'a,b']],
    ['ranks without a dimension', ['--what-if', 'without-dimension=d1', 'without-batch=2']],
    ['a report of a source', ['--report', 'a']],
  ])('%s', async (_what, flags) => {
    const fromFiles = await cli.runHere('usi', ...both, ...known, ...flags, '--json');
    const fromStudy = await cli.runHere('usi', '--study', 'same.counterpart', ...known, ...flags, '--json');
    const withoutIds = (result: Record<string, unknown>) => ({
      ...result,
      rows: (result.rows as Record<string, unknown>[]).map(({ sourceId: _, ...row }) => row),
    });
    expect(fromFiles.code).toBe(0);
    expect(withoutIds(fromStudy.json())).toEqual(fromFiles.json());
  });
});

test('differences name the correction that makes them, where the texts are there', async () => {
  put('eval_results_curly.json', simulator('I don\u2019t know, change the flight'));
  const args = [
    'usi',
    '--humans',
    'people.json',
    '--sims',
    'eval_results_curly.json',
    ...known,
    '--differences',
    '--json',
  ];
  const { differences } = (await cli.runHere(...args)).json<{
    differences: { corrections: { correction: string; differences: { row: string; column: string }[] }[] };
  }>();
  const curly = differences.corrections.find(({ correction }) => correction === 'curly_apostrophes');
  // "i don't know" is a term of uncertainty (D3) only once the apostrophe is straight
  expect(curly?.differences.map(({ row, column }) => `${row} ${column}`)).toContain('curly d3');
});

test('published rows stand apart from those that were computed', async () => {
  const { published, rows } = (await cli.runHere('usi', ...both, ...known, '--published-rows', '--json')).json<{
    published: { sets: { rows: { name: string }[] }[] };
    rows: UsiView['rows'];
  }>();
  expect(published.sets[0]?.rows.map(({ name }) => name)).toContain('DeepSeek-V3.1');
  expect(rows).toHaveLength(3);
});

test('explain leads from files to the message and the term', async () => {
  const args = ['usi', 'explain', ...both, ...known, '--source', 'a', '--feature', 'politeness_rate'];
  const { stdout } = await cli.runHere(...args);
  expect(stdout).toMatch(/airline_0 +human +1\.000 +0:please/);
  expect(stdout).toMatch(/airline_0_ann2 +human/);
  expect(stdout).toMatch(/airline_0 +simulator +1\.000 +0:thank you/);
});

describe('bad input has a word, never NaN and never a silent 100', () => {
  const usi = (humans: string, sim: string, ...more: string[]) =>
    cli.runHere('usi', '--humans', humans, '--sims', sim, ...known, ...more);

  test('no human conversation', async () => {
    const { stdout, code } = await usi(put('nobody.json', {}), 'eval_results_a.json');
    expect([code, stdout.match(/no_human_conversations/g)?.length]).toEqual([0, 12]);
  });

  test('one human batch', async () => {
    const one = Object.fromEntries(Object.entries(people).filter(([id]) => !id.includes('_ann')));
    const { stdout } = await usi(put('one.json', one), 'eval_results_a.json');
    expect(stdout).toMatch(/Human \(inter-ann\.\) +0 +5 +single_batch/);
  });

  test('no task in common', async () => {
    const other = Object.fromEntries(Object.values(simulator('hi')).map((entry, i) => [`retail_${i}`, entry]));
    expect((await usi('people.json', put('eval_results_other.json', other))).stdout).toMatch(
      /other +0 +5 +no_shared_tasks/,
    );
  });

  test('a simulator that never speaks', async () => {
    const mute = put(
      'eval_results_mute.json',
      Object.fromEntries(ids.map((id) => [id, { conversation: [{ role: 'assistant', content: 'Hi' }], reward: 1 }])),
    );
    const published = await usi('people.json', mute);
    expect(published.stderr).toContain('without user turns, which scores 100');
    expect((await usi('people.json', mute, '--profile', 'corrected')).stdout).toMatch(/mute +12 +5 +no_user_turns/);
  });

  test('NaN in a file', async () => {
    const broken = put('eval_results_nan.json', '{"airline_0": {"conversation": [], "reward": NaN}}');
    const { code, stdout, stderr } = await usi('people.json', broken);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(
      'eval_results_nan.json is not JSON at character 45 (airline_0.reward): NaN is no JSON value',
    );
  });

  test('an id that stands twice', async () => {
    const twice = put(
      'eval_results_twice.json',
      '{"airline_0":{"conversation":[],"reward":1},"airline_0":{"conversation":[],"reward":0}}',
    );
    expect((await usi('people.json', twice)).stderr).toContain('airline_0 stands twice; the last counts');
  });

  test('answers that are no option', async () => {
    put('odd/survey_comparable_a.json', { airline_0: { survey: survey('Perhaps') } });
    const { stderr } = await usi('people.json', 'eval_results_a.json', '--surveys', 'odd');
    expect(stderr).toContain('a: 1 answers of the simulator were missing');
  });

  test.each([
    [
      'Chinese',
      '\u6211\u60f3\u6539\u7b7e\u6211\u7684\u822a\u73ed\u8bf7\u95ee\u9700\u8981\u591a\u5c11\u94b1\u8c22\u8c22\u4f60\u7684\u5e2e\u52a9',
    ],
    [
      'German',
      'ich m\u00f6chte bitte meinen Flug auf den n\u00e4chsten Morgen umbuchen und wissen wie teuer das wird weil ich nicht viel Geld habe',
    ],
  ])('%s text', async (_language, text) => {
    const { stderr } = await usi('people.json', put('eval_results_foreign.json', simulator(text)));
    expect(stderr).toContain('foreign: 12 conversations do not look English');
  });

  test('a part that nobody knows is wrong use', async () => {
    expect(await usi('people.json', 'eval_results_a.json', '--subset', 'mood=bad')).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

test('an interval of the human ceiling stays on its scale', async () => {
  const { intervals } = (await cli.runHere('usi', ...both, ...known, '--intervals', '200', '--json')).json<{
    intervals: UsiIntervals;
  }>();
  for (const { cells } of intervals.rows) {
    for (const [cell, { interval }] of Object.entries(cells)) {
      if (interval === null) continue;
      expect(interval[0]).toBeGreaterThanOrEqual(0);
      expect(interval[1]).toBeLessThanOrEqual(cell === 'ece' ? 1 : 100);
    }
  }
});
