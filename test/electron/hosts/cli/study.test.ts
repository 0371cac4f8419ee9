import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOptions, writeStudyFiles } from '../../../contract/study-files.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
let humans = '';
let simulator = '';
beforeAll(() => {
  ({ humans, simulator } = writeStudyFiles(path.join(cli.dir, 'files')));
});
afterAll(() => cli.remove());

const info = async (file = 'a.counterpart') => (await cli.runHere('study', 'info', file, '--json')).json();

describe('a study on the command line', () => {
  test('is made, and not made twice', async () => {
    expect((await cli.run('study', 'new', 'a.counterpart', '--name', 'Pilot', '--json')).json()).toMatchObject({
      name: 'Pilot',
      conversations: 0,
    });
    const again = await cli.run('study', 'new', 'a.counterpart');
    expect([again.code, (await info()).name]).toEqual([1, 'Pilot']);
  });

  test('a dry run changes nothing; what it showed is what the import does', async () => {
    const args = ['import', '--study', 'a.counterpart', humans, simulator, '--json'];
    const shown = await cli.runHere(...args, '--dry-run');
    expect(shown.json()).toMatchObject({ dryRun: true, accepted: 5, rejected: 1 });
    expect(await info()).toMatchObject({ conversations: 0 });
    const done = await cli.runHere(...args);
    expect([done.code, { ...done.json(), dryRun: true }]).toEqual([0, shown.json()]);
    expect(await info()).toMatchObject({ conversations: 5, messages: 14, tasks: 2, sources: { polite: 2 } });
    expect((await cli.runHere(...args)).json()).toMatchObject({ accepted: 0, duplicates: 5 });
  });

  test('strict refuses a file with a bad record, and nothing is imported', async () => {
    await cli.runHere('study', 'new', 'strict.counterpart');
    const { code, stderr } = await cli.runHere('import', '--study', 'strict.counterpart', simulator, '--strict');
    expect([code, stderr.length > 0]).toEqual([1, true]);
    expect(await info('strict.counterpart')).toMatchObject({ conversations: 0, sources: {} });
  });

  test('a truncated file is refused, and nothing is imported', async () => {
    writeFileSync(path.join(cli.dir, 'cut.json'), readFileSync(humans, 'utf8').slice(0, -40));
    const { code, stderr } = await cli.runHere('import', '--study', 'strict.counterpart', 'cut.json');
    expect([code, stderr]).toEqual([1, expect.stringContaining('cut.json')]);
    expect(await info('strict.counterpart')).toMatchObject({ conversations: 0 });
  });
});

describe('ratings on the command line', () => {
  const rate = (...args: string[]) => cli.runHere('rate', '--study', 'a.counterpart', '--annotator', 'Ada', ...args);

  test('an option is meant by its text or its place', async () => {
    const form = (
      await rate('--item', 'polite/airline_0', 'efficiency=About right', 'overall_score=2', '--json')
    ).json();
    expect(form).toMatchObject({
      state: 'draft',
      answers: { efficiency: 'About right', overall_score: '2 (Poor)' },
    });
  });

  test('nothing is given when one answer is wrong', async () => {
    const { code, stderr } = await rate('--item', 'polite/airline_1', 'efficiency=1', 'reuse=9');
    expect([code, stderr]).toEqual([1, expect.stringContaining('"9" is no answer to reuse')]);
    expect((await cli.runHere('items', '--study', 'a.counterpart', '--json')).json<unknown[]>()).toHaveLength(1);
  });

  test('an ambiguous name is refused with the names to choose from', async () => {
    const { code, stderr } = await rate('--item', 'airline_0', 'efficiency=1');
    expect([code, stderr]).toEqual([1, expect.stringContaining('polite/airline_0')]);
  });

  test('a complete form is submitted, and a correction keeps it so', async () => {
    const answers = Object.entries(firstOptions).map(([id, label]) => `${id}=${label}`);
    const item = ['--item', 'polite/airline_0', '--json'];
    expect((await rate(...item, ...answers)).json()).toMatchObject({ state: 'submitted', answers: firstOptions });
    expect((await rate(...item, 'reuse=2')).json()).toMatchObject({ state: 'submitted' });
    const agreement = await cli.runHere('agreement', '--study', 'a.counterpart', '--dimension', 'reuse', '--json');
    expect(agreement.json()).toMatchObject({
      dimensions: [
        {
          dimension: 'reuse',
          alpha: { status: 'undefined', reason: 'single_rater' },
          evidence: { items: 1, raters: 1 },
        },
      ],
    });
  });
});

test('an export is whole, and a study is left without side files', async () => {
  const { files } = (
    await cli.runHere('export', '--study', 'a.counterpart', '--format', 'counterpart-jsonl', '--out', 'out', '--json')
  ).json<{ files: { ref: string; bytes: number }[] }>();
  for (const { ref, bytes } of files) expect(readFileSync(ref).length).toBe(bytes);
  const unknown = await cli.runHere('export', '--study', 'a.counterpart', '--format', 'word', '--out', 'out2');
  expect([unknown.code, existsSync(path.join(cli.dir, 'out2'))]).toEqual([1, false]);
  expect(readdirSync(cli.dir).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
});

test('serve prints an address that opens once, and ends cleanly when asked', async () => {
  await cli.runHere('study', 'new', 'served.counterpart', '--name', 'Served');
  const { child, ended, stdout } = cli.start('serve', '--study', 'served.counterpart');
  while (!stdout().includes('\n') && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  const url = new URL(stdout().trim());
  const code = new URLSearchParams(url.hash.slice(1)).get('code');
  const post = (target: string, body: unknown, cookie = '') =>
    fetch(url.origin + target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const exchanged = await post('/api/session', { code });
  const cookie = exchanged.headers.get('set-cookie')?.split(';')[0];
  const answer = await post('/api/app.info', {}, cookie);
  expect(await answer.json()).toMatchObject({ host: 'loopback', study: { name: 'Served' } });
  expect((await post('/api/session', { code })).status).toBe(401);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(existsSync(path.join(cli.dir, 'served.counterpart-wal'))).toBe(false);
  expect(readdirSync(path.join(cli.dir, 'profile', 'temp'))).toEqual([]);
}, 60_000);
