import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mulberry32 } from '../../../../shared/stats/random.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
afterAll(() => cli.remove());

interface Run {
  layout: string;
  dimensions: {
    dimension: string | null;
    raters: string[];
    labels: string[] | null;
    evidence: { items: number; pairableItems: number; ratings: number; missing: number };
    results: { statistic: string; outcome: { status: string; estimate: number; reason?: string } }[];
  }[];
}

const write = (content: string | Buffer, name: string): string => {
  writeFileSync(path.join(cli.dir, name), content);
  return name;
};
const agreement = (content: string | Buffer, ...args: string[]) =>
  cli.runHere('agreement', write(content, 'table.csv'), ...args);

// Two of three items agree: (1,1), (2,3), (3,3).
const plain = 'item,Ada,Ben\n1,1,1\n2,2,3\n3,3,3\n';

describe('tables as programs and people write them mean the same', () => {
  test.each([
    ['a byte order mark', `\ufeff${plain}`],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['old line ends', plain.replaceAll('\n', '\r')],
    ['quotes', plain.replace(/[^,\n]+/g, '"$&"')],
    ['numbers as text with spaces', plain.replace(/(\d)(?=[,\n])/g, ' $1 ')],
    ['decimals', plain.replace(',3\n', ',3.0\n')],
    ['blank lines', plain.replaceAll('\n', '\n\n')],
    ['an index column without a name', plain.replace('item', '')],
    ['a long table', 'rater,unit,rating\nAda,1,1\nBen,1,1\nAda,2,2\nBen,2,3\nAda,3,3\nBen,3,3\n'],
  ])('%s', async (_, content) => {
    const { dimensions } = (await agreement(content, '--statistic', 'percent_agreement', '--json')).json<Run>();
    expect(dimensions).toHaveLength(1);
    expect(dimensions[0]?.raters).toEqual(['Ada', 'Ben']);
    expect(dimensions[0]?.evidence).toMatchObject({ items: 3, pairableItems: 3, ratings: 6 });
    expect(dimensions[0]?.results[0]?.outcome.estimate).toBeCloseTo(2 / 3, 12);
  });

  test('empty cells, NA and n/a are missing, wherever they stand', async () => {
    const { dimensions } = (await agreement('item,A,B,C\n1,1,,1\n2,2,3,NA\n3,n/a,3,\n4,,,\n', '--json')).json<Run>();
    expect(dimensions[0]?.evidence).toMatchObject({ items: 3, pairableItems: 2, ratings: 5, missing: 7 });
  });

  test('words with a declared order are ordinal, without one nominal', async () => {
    const words = 'item,Ada,Ben\n1,low,low\n2,mid,high\n3,high,high\n';
    const ordered = (await agreement(words, '--scale', 'low,mid,high', '--json')).json<Run>();
    const numbers = (await agreement(plain, '--scale', '1,2,3', '--json')).json<Run>();
    expect(ordered.dimensions[0]?.results).toEqual(numbers.dimensions[0]?.results);
    const free = (await agreement(words, '--json')).json<Run>();
    expect(free.dimensions[0]?.results.map(({ statistic }) => statistic)).not.toContain('icc');
    expect(free.dimensions[0]?.labels).toEqual(['high', 'low', 'mid']);
  });

  test('a column per question gives a block per question', async () => {
    const { dimensions } = (
      await agreement('rater,item,clear,kind\nA,1,1,2\nB,1,1,2\nA,2,3,4\nB,2,3,1\n', '--json')
    ).json<Run>();
    expect(dimensions.map(({ dimension }) => dimension)).toEqual(['clear', 'kind']);
  });

  test('a bare matrix in JSON is items by raters', async () => {
    const name = write('[[1,1],[2,3],[3,3]]', 'rows.json');
    const { dimensions } = (
      await cli.runHere('agreement', name, '--statistic', 'percent_agreement', '--json')
    ).json<Run>();
    expect(dimensions[0]?.results[0]?.outcome.estimate).toBeCloseTo(2 / 3, 12);
  });
});

test.each([
  ['one rater', 'item,Ada\n1,1\n2,2\n', 'single_rater'],
  ['no overlap', 'rater,item,value\nAda,1,1\nBen,2,2\n', 'no_overlap'],
  ['all equal', `item,Ada,Ben\n${'x,3,3\n'.repeat(1)}y,3,3\n`, 'no_variation'],
  ['one row', 'item,Ada,Ben\n1,1,2\n', 'too_few_items'],
])('%s has a reason instead of a number', async (_, content, reason) => {
  const { dimensions } = (await agreement(content, '--statistic', 'krippendorff_alpha', '--json')).json<Run>();
  expect(dimensions[0]?.results[0]?.outcome).toEqual({ status: 'undefined', reason });
});

test.each([
  ['', [], 'no rows'],
  ['item,Ada,Ben\n', [], 'no rows'],
  ['1,1,2\n2,2,2\n', [], 'row 1: there are only numbers'],
  ['item,Ada,Ada\n1,1,2\n', [], 'row 1: two columns are called "Ada"'],
  ['item,Ada,Ben\n1,1\n', [], 'row 2: 2 cells where the header line has 3'],
  ['item,Ada,Ben\n1,"1,2\n', [], 'row 2: Quoted field unterminated'],
  ['item,Ada,Ben\n\n1,1,2\n2,x,2\n', [], 'row 4, Ada: "x"'],
  ['item;Ada;Ben\n1;1,5;2\n', [], 'decimals are written with a point'],
  ['item,Ada,Ben\n1,1e999,2\n', [], '"1e999"'],
  ['rater,item,value\nAda,1,1\nAda,1,2\n', [], 'Rows 2 and 3: Ada rated 1 twice'],
  [plain, ['--scale', '1,2'], 'row 3, Ben: "3"; row 4, Ada: "3"'],
  [plain, ['--scale', '1,1,2'], 'holds 1 twice'],
  [plain, ['--raters', 'Ada,Zed'], 'no column "Zed"'],
  [plain, ['--bootstrap', '0'], 'whole number from 1'],
  [plain, ['--seed', '1.5'], 'whole number'],
  [plain, ['--level', '2'], 'between 0 and 1'],
  [plain, ['--statistic', 'accuracy'], 'row 3, Ada: "2" is neither 1 (right) nor 0 (wrong)'.replace('row', 'Row')],
  [plain, ['--statistic', 'bradley_terry'], 'no column "winner"'],
] as [string, string[], string][])('%j %j is refused with its place', async (content, args, words) => {
  const { code, stdout, stderr } = await agreement(content, ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('continuous scores of many items are refused where a table of values would not fit, and take no minutes', async () => {
  const random = mulberry32(3);
  const rows = Array.from({ length: 6_000 }, (_, i) => `${i},${50 + 10 * random()},${50 + 10 * random()}`);
  const scores = `item,A,B\n${rows.join('\n')}\n`;
  for (const args of [['cohen_kappa'], ['gwet_ac'], ['krippendorff_alpha', '--metric', 'ratio']]) {
    const { code, stderr } = await agreement(scores, '--statistic', ...args);
    expect([args, code, stderr.includes('interval alpha')]).toEqual([args, 1, true]);
  }
  const usual = (await agreement(scores, '--json')).json<Run>();
  expect(usual.dimensions[0]?.results.map(({ outcome }) => outcome.status)).toEqual(['ok', 'ok', 'ok', 'ok']);
  const long = await agreement(scores, '--statistic', 'icc', '--bootstrap', '1000000');
  expect([long.code, long.stderr.includes('would take minutes')]).toEqual([1, true]);
});

describe('statistics', () => {
  test('are listed, and each gives an answer or a reason for ratings with gaps', async () => {
    const listed = (await cli.runHere('agreement', '--statistic', 'list', '--json')).json<string[]>();
    expect(listed).toHaveLength(21);
    expect((await cli.runHere('agreement', '--help')).stdout).toContain('bradley_terry');
    const judging = ['accuracy', 'd_prime', 'mcnemar', 'bradley_terry', 'benjamini_hochberg'];
    const gappy = 'item,A,B,C\n1,1,2,1\n2,2,,2\n3,3,3,\n4,1,1,1\n5,,2,3\n6,3,3,3\n';
    for (const statistic of listed.filter((id) => !judging.includes(id))) {
      const { code, stdout } = await agreement(gappy, '--statistic', statistic, '--bootstrap', '50');
      expect([statistic, code]).toEqual([statistic, 0]);
      expect(stdout).toContain(statistic);
      expect(stdout).not.toMatch(/NaN|Infinity|undefined: undefined/);
    }
  });

  test('take their options: unanimity within a step, limits at two standard deviations', async () => {
    const within = await agreement(plain, '--statistic', 'percent_agreement_unanimous', '--tolerance', '1', '--json');
    expect(within.json<Run>().dimensions[0]?.results[0]?.outcome.estimate).toBe(1);
    // Differences 0, -1, 0: mean -1/3, sd sqrt(1/3); limits -1/3 -+ 2 sqrt(1/3).
    const { stdout } = await agreement(plain, '--statistic', 'bland_altman', '--multiplier', '2');
    expect(stdout).toContain('limits of agreement -1.4880 to 0.8214');
    const own = await agreement(
      plain,
      '--statistic',
      'cohen_kappa',
      '--weights',
      'custom',
      '--weight-matrix',
      '1,0,0;0,1,0;0,0,1',
      '--json',
    );
    const identity = await agreement(plain, '--statistic', 'cohen_kappa', '--json');
    const value = (run: Run) => run.dimensions[0]?.results[0]?.outcome.estimate;
    expect(value(own.json<Run>())).toBe(value(identity.json<Run>()));
  });

  test('of judgements: accuracy against a share, McNemar, strengths, adjusted p-values', async () => {
    interface Judged {
      results: { of: string[]; outcome: Record<string, unknown> }[];
    }
    const judged = 'item,Ada,Ben\n1,1,0\n2,0,0\n3,1,1\n4,1,0\n5,true,true\n';
    const rates = (await agreement(judged, '--statistic', 'accuracy', '--p0', '0.4', '--json')).json<Judged>();
    expect(rates.results[0]).toMatchObject({ of: ['Ada'], outcome: { successes: 4, trials: 5, p0: 0.4 } });
    // Only Ada right twice, only Ben never: 2 * (1/2)^2.
    const both = (await agreement(judged, '--statistic', 'mcnemar', '--json')).json<Judged>();
    expect(both.results[0]?.outcome).toMatchObject({ b: 2, c: 0, pExact: expect.closeTo(0.5, 12) });
    const never = (await agreement('winner,loser\na,b\na,c\n', '--statistic', 'bradley_terry')).stdout;
    expect(never).toContain('Groups: a | b | c');
    // m p / rank of 3: 0.03, 0.06, 0.9; the empty one does not count.
    const p = (
      await agreement('test,p\n1,0.01\n2,0.04\n3,\n4,0.9\n', '--statistic', 'benjamini_hochberg', '--json')
    ).json<Judged>();
    expect(p.results.map(({ outcome }) => outcome.estimate ?? null)).toEqual([0.03, 0.06, null, 0.9]);
  });
});
