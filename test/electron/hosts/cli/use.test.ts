import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
afterAll(() => cli.remove());

test('a process ends with the exit code and without a stack', async () => {
  expect(await cli.run('study', 'info', 'missing.counterpart')).toMatchObject({ code: 1, stdout: '' });
  expect(await cli.run('bogus')).toMatchObject({ code: 2, stdout: '', stderr: expect.not.stringContaining(' at ') });
});

describe('exit codes', () => {
  test.each([[['--help']], [['--version']], [['usi', '--help']], [['formats']]])('%j is done: 0', async (args) => {
    const { code, stdout, stderr } = await cli.runHere(...args);
    expect([code, stdout.length > 0, stderr]).toEqual([0, true, '']);
  });

  test.each([
    [[]],
    [['bogus']],
    [['study']],
    [['study', 'new']],
    [['study', 'info', 'a', 'b']],
    [['import', 'a.json']],
    [['usi']],
    [['usi', '--study', 'a', '--humans', 'b', '--sims', 'c']],
    [['usi', '--humans', 'a']],
    [['usi', '--study', 'a', '--eval', 'everyone']],
    [['agreement']],
    [['agreement', 'a.csv', '--study', 'b']],
    [['agreement', 'a.csv', '--statistic', 'guess']],
    [['rate', '--study', 'a', '--annotator', 'b', '--item', 'c', 'overall_score']],
    [['serve', '--port', 'eighty']],
    [['features', 'a.json', '--source', 'robot']],
  ])('%j is wrong use: 2', async (args) => {
    const { code, stdout, stderr } = await cli.runHere(...args);
    expect([code, stdout, stderr.length > 0]).toEqual([2, '', true]);
  });

  test.each([
    [['study', 'info', 'missing.counterpart'], 'missing.counterpart'],
    [['features', 'missing.json'], 'no such file'],
    [['usi', '--humans', 'missing.json', '--sims', 'missing.json'], 'missing.json'],
    [['usi', '--humans', 'list.json', '--sims', 'list.json'], 'list.json is not an object of entries'],
    [['features', 'nan.json'], 'NaN is no JSON value; null is'],
    [['features', 'cut.json'], 'cut.json is not JSON at character'],
    [['features', 'roles.json'], 'the entry "a", conversation[1]'],
    [['agreement', 'same.csv'], 'Rows 2 and 3'],
    [['serve', '--root', 'missing'], 'does not exist'],
  ])('%j is refused in one paragraph: 1', async (args, words) => {
    writeFileSync(path.join(cli.dir, 'list.json'), '[1]');
    writeFileSync(path.join(cli.dir, 'nan.json'), '{"a": {"conversation": [], "reward": NaN}}');
    writeFileSync(path.join(cli.dir, 'cut.json'), '{"a": {"conversation": [');
    writeFileSync(path.join(cli.dir, 'roles.json'), '{"a": {"conversation": [{"role": "user", "content": null}, 7]}}');
    writeFileSync(path.join(cli.dir, 'same.csv'), 'item,rater,score\n1,Ada,1\n1,Ada,2\n');
    const { code, stdout, stderr } = await cli.runHere(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
