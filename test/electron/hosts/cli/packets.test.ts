import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../../../../electron/core/session.ts';
import { pairsOf } from '../../support/packet-fixture.ts';
import { addConversations } from '../../support/study-fixture.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
const study = ['--study', 'a.counterpart'];
const packet = 'ada.counterpart-packet';
let items: { id: string; kind: string; questions: { id: string }[] }[] = [];

beforeAll(async () => {
  const session = openSession(path.join(cli.dir, 'a.counterpart'), { installation: 'here', create: true, name: 'A' });
  addConversations(session.context.db, pairsOf(4));
  await session.dispatch('work.options.set', { minimumSeconds: 20 });
  await session.close();
});
afterAll(() => cli.remove());

test('assign says how many items there are, how many each annotator has, and how even it is', async () => {
  const plan = await cli.runHere(
    'assign',
    ...study,
    '--annotators',
    'Ada,Ben',
    '--overlap',
    '2',
    '--seed',
    '3',
    '--json',
  );
  expect(plan.code).toBe(0);
  expect(plan.json()).toMatchObject({
    items: 4,
    perAnnotator: { Ada: 4, Ben: 4 },
    balance: { annotatorSource: 0, annotator: 0, item: 0 },
  });
});

test('packet make writes one file, never over another; packet open lists its items and what they ask', async () => {
  const make = ['packet', 'make', ...study, '--annotator', 'Ada', '--out', packet];
  expect(await cli.runHere(...make)).toMatchObject({ code: 0 });
  expect(existsSync(path.join(cli.dir, packet))).toBe(true);
  expect(await cli.runHere(...make)).toMatchObject({ code: 1, stderr: expect.stringContaining('exists') });
  ({ items } = (await cli.runHere('packet', 'open', packet, '--json')).json<{ items: typeof items }>());
  expect(items.map(({ kind }) => kind)).toEqual(['pair', 'pair', 'pair', 'pair']);
  expect(items[0]?.questions.map(({ id }) => id)).toContain('verdict');
});

test('judge keeps an answer given too early as a draft, and submits it once the least time is recorded', async () => {
  const judge = (...more: string[]) =>
    cli.runHere('judge', '--packet', packet, '--item', items[0]?.id ?? '', '--choice', 'A', '--json', ...more);
  const early = await judge('--seconds', '12');
  expect(early).toMatchObject({ code: 1, stdout: '' });
  expect(early.stderr).toContain('asks for 20 seconds with an item, and 12 are recorded. The answers given are kept');
  const done = await judge('--confidence', '4', '--seconds', '8');
  expect(done.json()).toMatchObject({ state: 'submitted', seconds: 20, answers: { verdict: 'A', confidence: '4' } });
});

test('rate answers any item of a packet; packet merge says what is new, first dry', async () => {
  const rated = await cli.runHere(
    ...['rate', '--packet', packet, '--item', items[1]?.id ?? '', 'verdict=Cannot tell', '--seconds', '30', '--json'],
  );
  expect(rated.json()).toMatchObject({ state: 'submitted', answers: { verdict: 'Cannot tell' } });
  const merge = ['packet', 'merge', ...study, packet, '--json'];
  const dry = (await cli.runHere(...merge, '--dry-run')).json<{ new: number }>();
  expect(dry).toMatchObject({ present: 0, conflicting: 0, refused: [] });
  expect((await cli.runHere(...merge)).json()).toMatchObject({ new: dry.new, present: 0 });
  expect((await cli.runHere(...merge)).json()).toMatchObject({ new: 0, present: dry.new, refused: [] });
});

test('a file that is no packet is refused by name, beside those that are', async () => {
  const { stdout } = await cli.runHere('packet', 'merge', ...study, 'a.counterpart', packet, '--json');
  expect(JSON.parse(stdout).refused).toMatchObject([
    { file: expect.stringContaining('a.counterpart'), code: 'not_a_packet' },
  ]);
});

test('packet conflicts names what copies disagree about as people know it', async () => {
  const copy = 'ada-copy.counterpart-packet';
  expect((await cli.runHere('packet', 'conflicts', ...study)).stdout).toContain('No conflicts');
  copyFileSync(path.join(cli.dir, packet), path.join(cli.dir, copy));
  const judge = (file: string, choice: string) =>
    cli.runHere('judge', '--packet', file, '--item', items[2]?.id ?? '', '--choice', choice, '--seconds', '30');
  await judge(packet, 'A');
  await judge(copy, 'B');
  const merged = await cli.runHere('packet', 'merge', ...study, packet, copy);
  expect(merged.stderr).toContain('packet conflicts --study a.counterpart');
  const { stdout } = await cli.runHere('packet', 'conflicts', ...study);
  expect(stdout).toMatch(/Ada\s+Pair 3 of 4\s+\S+\s+answer:verdict\s+A \| B\s+[AB]\s+no/);
});
