import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportLogEntry } from '../../../../shared/contract/outputs.ts';
import type { ImportReport } from '../../../../shared/domain/import.ts';
import { commandLine } from './run-cli.ts';

const cli = commandLine();
const write = (name: string, content: unknown) => writeFileSync(path.join(cli.dir, name), JSON.stringify(content));
const read = (name: string) => readFileSync(path.join(cli.dir, name), 'utf8');
afterAll(() => cli.remove());

beforeAll(async () => {
  write('own.json', [{ meta: { session_id: 's1' }, dialog: [{ speaker: 'A', text: 'hello' }] }]);
  write('eval_results_a.json', { airline_0_1: { conversation: [] }, airline_1_1: 7 });
  await cli.runHere('study', 'new', 'study.counterpart');
});

test('validate changes nothing, ends with 1 when a record is rejected, and names every record on request', async () => {
  expect(await cli.runHere('validate', 'own.json', '--json')).toMatchObject({ code: 0 });
  const mixed = await cli.runHere('validate', 'eval_results_a.json', '--report', 'report.csv');
  expect(mixed).toMatchObject({ code: 1, stdout: expect.stringContaining('Nothing was changed') });
  expect(read('report.csv').split('\n')).toEqual([
    'file,place,id,fate,reason',
    expect.stringMatching(/^eval_results_a.json,"airline_0_1, byte \d+",a\/airline_0_1,accepted,/),
    expect.stringMatching(/^eval_results_a.json,"airline_1_1, byte \d+",,rejected,the entry is a number/),
    '',
  ]);
  expect(await cli.runHere('validate', 'report.csv')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/no column/),
  });
});

test('runs of people in the format of a simulator come in as people', async () => {
  const run = (task_id: number) => ({
    task_id,
    trial: 0,
    reward: 1,
    info: {},
    traj: [{ role: 'user', content: 'hi' }],
  });
  write('runs.json', [run(0), run(1)]);
  const { stdout } = await cli.runHere('validate', 'runs.json', '--domain', 'airline', '--kind', 'human', '--json');
  const { files } = JSON.parse(stdout) as ImportReport;
  expect(files[0]).toMatchObject({ accepted: 2, source: { kind: 'human', label: 'runs' } });
});

test('files of one import are said apart: one of people, one of a simulator under a name of its own', async () => {
  const task = [{ task_id: 1, trial: 0, traj: [{ role: 'user', content: 'hi' }] }];
  write('lab.json', task);
  write('t=0.json', task);
  const files = ['./lab.json', 't=0.json', '--domain', 'airline', '--source', 'gpt-5'];
  const apart = ['--source-of', './lab.json=Our people', '--kind-of', 'lab.json=human', '--source-of', 't=0.json=a=b'];
  const report = (await cli.runHere('validate', ...files, ...apart, '--json')).json<ImportReport>();
  expect(report.files.map(({ source }) => source)).toEqual([
    { kind: 'human', label: 'Our people' },
    { kind: 'simulator', label: 'a=b' },
  ]);
  const said = (...args: string[]) => cli.runHere('validate', ...files, ...args);
  expect(await said('--kind-of', 'lab.json=robot')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/human or simulator, not robot/),
  });
  expect(await said('--source-of', 'lab.json')).toMatchObject({ code: 1, stderr: expect.stringMatching(/FILE=VALUE/) });
  expect(await said('--source-of', 'lap.json=x')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/lap\.json.*They are: lab\.json, t=0\.json/s),
  });
});

test('a mapping is saved, changed in its file, and used again', async () => {
  await cli.runHere('validate', 'own.json', '--save-map', 'map.json');
  const saved = JSON.parse(read('map.json'));
  expect(saved).toMatchObject({
    format: 'openai-messages',
    mapping: { messages: 'dialog', content: 'text', roles: { A: 'user' } },
  });
  write('map.json', { ...saved, mapping: { ...saved.mapping, kind: 'human' } });
  const report = (await cli.runHere('validate', 'own.json', '--map', 'map.json', '--json')).json<ImportReport>();
  expect(report.files[0]).toMatchObject({ source: { kind: 'human' }, accepted: 1 });
  write('bad.json', { messages: 7 });
  expect(await cli.runHere('validate', 'own.json', '--map', 'bad.json')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('messages'),
  });
});

test('imports are listed and taken back', async () => {
  await cli.runHere('import', 'own.json', '--study', 'study.counterpart');
  const list = () => cli.runHere('imports', 'list', '--study', 'study.counterpart', '--json');
  const [entry] = (await list()).json<ImportLogEntry[]>();
  expect(entry).toMatchObject({ file: 'own.json', accepted: 1 });
  expect(await cli.runHere('imports', 'undo', entry?.id ?? '', '--study', 'study.counterpart')).toMatchObject({
    code: 0,
  });
  expect((await list()).json()).toEqual([]);
  expect(await cli.runHere('imports', 'undo', 'nothing', '--study', 'study.counterpart')).toMatchObject({ code: 1 });
});
