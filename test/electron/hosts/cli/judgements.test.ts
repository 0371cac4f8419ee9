import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../../../electron/core/session.ts';
import type { JudgementSummary } from '../../../../shared/contract/judgement-view.ts';
import { judgeStudy } from '../../support/judged-study.ts';
import { addConversations } from '../../support/study-fixture.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
const study = ['--study', 'a.counterpart'];

beforeAll(async () => {
  const session = openSession(path.join(cli.dir, 'a.counterpart'), { installation: 'here', create: true, name: 'A' });
  session.context.db.pragma('synchronous = OFF');
  const turns = ['hello', 'Hi', 'bye', 'Bye'];
  addConversations(
    session.context.db,
    Array.from({ length: 20 }, (_, i) => [
      { key: `retail_${i}`, source: 'People', turns },
      { key: `retail_${i}_1`, source: 'sim', kind: 'simulator' as const, turns },
    ]).flat(),
  );
  await judgeStudy(session.context.db, (name, input) => session.dispatch(name, input) as never, {
    kinds: ['pair'],
    annotators: ['Ada', 'Ben', 'Cleo'],
    overlap: 2,
    // nobody ever takes it for the human, but for careless Cleo
    share: () => 0,
  });
  await session.close();
});
afterAll(() => cli.remove());

test('judgements prints results by alias, with and without the excluded, and how everybody worked', async () => {
  const { stdout, code } = await cli.runHere('judgements', ...study);
  expect(code).toBe(0);
  for (const words of [
    'Not unblinded: sources stand under aliases.',
    'the rule would leave out Cleo',
    'Exclusion rule (declared ',
    'Pairs: share taken for the human (one half = as people)',
    'without excluded',
    'checks failed',
  ])
    expect(stdout).toContain(words);
  expect(stdout).not.toMatch(/\bsim\b/);
});

test('judgements --json has both sets of results; --exclude says which one is shown; the seed fixes every draw', async () => {
  const args = ['judgements', ...study, '--json', '--replicates', '200', '--seed', '5', '--exclude'];
  const [first, again] = [await cli.runHere(...args), await cli.runHere(...args)];
  expect(again.stdout).toBe(first.stdout);
  const found = first.json<JudgementSummary & { shown: string }>();
  expect(found).toMatchObject({ shown: 'kept', excluded: ['Cleo'], draws: { replicates: 200, seed: 5 } });
  expect(found.kept?.pair?.sources[0]?.share.estimate).toBe(0);
  expect(found.everybody.pair?.sources[0]?.share.estimate).toBeGreaterThan(0);
});

test('--rule declares another rule, which is post hoc by now; a part that is none is refused before anything is changed', async () => {
  const bad = await cli.runHere('judgements', ...study, '--rule', 'luck=2');
  expect(bad.code).toBe(2);
  expect(bad.stderr).toContain('checks, pace, lines, items');
  const { rule, excluded } = (
    await cli.runHere('judgements', ...study, '--rule', 'checks=off,pace=0.2', '--json')
  ).json<JudgementSummary>();
  expect(rule).toMatchObject({ postHoc: true, rule: { failedChecks: null, paceShare: 0.2, leastItems: 5 } });
  expect(excluded).toEqual([]);
});
