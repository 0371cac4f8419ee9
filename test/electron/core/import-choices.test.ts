import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../shared/domain/import.ts';
import { newStudy } from '../support/study-fixture.ts';
import { entry, folderOf, preview, run, talk } from './import-fixture.ts';

const sources = ({ files }: ImportReport) => files.map(({ key, source }) => [key, source?.kind, source?.label]);
const runs = [0, 1].map((trial) => ({ task_id: 3, trial, reward: 1, traj: talk('hello', 'yes?') }));
const chats = [{ id: 'c1', messages: talk('hello', 'yes?') }];

/** One file of people and two of simulators, all of formats that do not tell, in one go. */
const files = { 'airline-people.json': runs, 'airline-a.json': runs, 'chats.json': chats };

describe('what a person says of each file', () => {
  test('source and kind of each stand above what is said of all; the import does what its preview showed', async () => {
    const study = newStudy();
    const folder = folderOf(files);
    const options = {
      source: 'gpt-5',
      kind: 'simulator' as const,
      perFile: [
        { file: 'airline-people.json', source: 'Lab', kind: 'human' as const },
        { file: 'chats.json', source: 'claude' },
      ],
    };
    const shown = await preview(study, folder, options);
    expect(sources(shown)).toEqual([
      ['airline-a.json', 'simulator', 'gpt-5'],
      ['airline-people.json', 'human', 'Lab'],
      ['chats.json', 'simulator', 'claude'],
    ]);
    expect({ ...(await run(study, folder, options)), dryRun: true }).toEqual(shown);
    expect(await study.call('study.info', {})).toMatchObject({ sources: { Lab: 2, claude: 1, 'gpt-5': 2 } });
    const kinds = (await study.call('sources.list', {})).map(({ kind, label }) => `${kind} ${label}`);
    expect(kinds.sort()).toEqual(['human Lab', 'simulator claude', 'simulator gpt-5']);
  });

  test('what stands in the mapping is above what is said of all, and below what is said of the file', async () => {
    const study = newStudy();
    const file = path.join(folderOf(files), 'chats.json');
    const kinds = async (options: Parameters<typeof preview>[2]) =>
      sources(await preview(study, file, options))[0]?.[1];
    expect(await kinds({})).toBe('simulator');
    expect(await kinds({ kind: 'human' })).toBe('human');
    expect(await kinds({ kind: 'human', mapping: { kind: 'simulator' } })).toBe('simulator');
    const perFile = [{ file: 'chats.json', kind: 'human' as const }];
    expect(await kinds({ mapping: { kind: 'simulator' }, perFile })).toBe('human');
  });

  test('files of one name are told apart, in the order of reading', async () => {
    const folder = folderOf({ 'a/airline.json': runs, 'b/airline.json': runs });
    const perFile = [{ file: 'airline.json#2', source: 'second' }];
    expect(sources(await preview(newStudy(), folder, { perFile }))).toEqual([
      ['airline.json', 'simulator', 'airline'],
      ['airline.json#2', 'simulator', 'second'],
    ]);
  });

  test('a file that was chosen twice is named, for under two sources it would come in twice', async () => {
    const folder = folderOf({
      'airline-a.json': runs,
      'airline-b.json': runs,
      'airline-c.json': [...runs, runs[0] ?? null],
    });
    const { issues } = await preview(newStudy(), folder);
    const named = issues.filter(({ code }) => code === 'same_content');
    expect(named).toMatchObject([
      { file: 'airline-b.json', message: expect.stringContaining('that of airline-a.json') },
    ]);
  });

  test('a choice for no file stops the import; one that a format contradicts is named and not used', async () => {
    const study = newStudy();
    const folder = folderOf({ 'eval_results_a.json': { airline_1_1: entry('hi') }, 'people.json': chats });
    await expect(run(study, folder, { perFile: [{ file: 'x.json', source: 'y' }] })).rejects.toMatchObject({
      code: 'no_such_file',
      message: expect.stringContaining('They are: eval_results_a.json, people.json.'),
    });
    const said = (kind: 'human' | 'simulator') => [{ file: 'eval_results_a.json', kind }];
    expect((await preview(study, folder, { perFile: said('simulator') })).issues).toEqual([]);
    const report = await preview(study, folder, { perFile: said('human') });
    expect(report.files[0]?.source).toEqual({ kind: 'simulator', label: 'a' });
    expect(report.issues).toMatchObject(
      [
        { severity: 'warning', code: 'choice_not_used', file: 'eval_results_a.json', message: /always a simulator/ },
      ].map((issue) => ({ ...issue, message: expect.stringMatching(issue.message) })),
    );
  });

  test('a file whose records name their sources says how many more there are', async () => {
    const named = ['x', 'y', 'x'].map((model, n) => ({ id: `c${n}`, model, messages: talk('hello', 'yes?') }));
    const study = newStudy();
    const file = path.join(folderOf({ 'chats.json': named }), 'chats.json');
    const mapping = { source: 'model' };
    expect((await preview(study, file, { mapping })).files[0]).toMatchObject({ moreSources: 1 });
    expect((await preview(study, file, { mapping, source: 'z' })).files[0]).toMatchObject({ moreSources: 0 });
  });
});
