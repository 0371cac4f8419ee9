import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../../../electron/core/session.ts';
import { TAU_BENCH_SURVEY } from '../../../../shared/instrument/tau-bench-survey.ts';
import { rateMessily } from '../../support/messy-study.ts';
import { addConversations } from '../../support/study-fixture.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
const study = ['--study', 'a.counterpart'];
beforeAll(async () => {
  const session = openSession(path.join(cli.dir, 'a.counterpart'), { installation: 'here', create: true, name: 'A' });
  const keys = Array.from({ length: 30 }, (_, i) => ({ key: `airline_${i}`, source: 'Humans' }));
  rateMessily(session.context, addConversations(session.context.db, keys));
  await session.close();
});
afterAll(() => cli.remove());

const [overall] = TAU_BENCH_SURVEY.questions.filter(({ id }) => id === 'overall_score');
const last = overall?.options.at(-1)?.label ?? '';

interface Queue {
  adjudication: { open: number; decided: number; entries: { item: string; dimension: string }[] };
}
const queue = async () =>
  (await cli.runHere('agreement', ...study, '--dimension', 'overall_score', '--json')).json<Queue>().adjudication;

test('agreement --study says in words what stands out, what to do and what is open', async () => {
  const { stdout, code } = await cli.runHere('agreement', ...study, '--target', '0.2');
  expect(code).toBe(0);
  for (const words of [
    'Intervals: BCa bootstrap over items, 2000 draws, seed 7',
    '! Eli agrees with the others at',
    '! Eli answered 100% of',
    'Test-retest',
    '- Talk to Eli, who',
    'would narrow intervals to ±0.20, about:',
    'Disagreements: ',
  ])
    expect(stdout).toContain(words);
});

test('adjudicate decides by place, takes back, and names its options when it cannot', async () => {
  const before = await queue();
  const at = ['--item', before.entries[0]?.item ?? '', '--dimension', 'overall_score', '--reason', 'Turn 3 settles it'];
  const decide = (...args: string[]) => cli.runHere('adjudicate', ...study, ...at, ...args);
  const place = String(overall?.options.length ?? 0);
  expect((await decide('--value', place, '--by', 'Cyd', '--json')).json()).toMatchObject({ value: last });
  expect((await decide('--take-back', '--json')).json()).toMatchObject({ value: null });
  expect(await queue()).toMatchObject({ open: before.open, decided: 0 });

  const wrong = await decide('--value', '9');
  expect([wrong.code, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toContain(`"${last}"`);
  expect((await decide()).code).toBe(2);
  expect((await decide('--take-back')).stderr).toContain('Nothing is decided');
});
