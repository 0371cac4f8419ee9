import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../shared/domain/import.ts';
import { newStudy } from '../support/study-fixture.ts';
import { contents, entry, fileOf, folderOf, preview, run, talk } from './import-fixture.ts';

const people = { airline_0: entry('hi'), airline_1: entry('my bag'), airline_0_ann2: entry('hello there') };
const runs = { airline_0_1: entry('Hello.'), airline_1_1: entry('My bag.', { reward: 0 }), airline_0_2: entry('Hi.') };
const answers = { airline_0: { survey: { reuse: { question: 'q', answer: 'Maybe' } } } };
const published = {
  'tau_bench_tasks_unified.json': people,
  'eval_results/eval_results_gpt-5.json': runs,
  'survey_data/survey_comparable_gpt-5.json': answers,
  'difficulty.json': { airline_0: 0.5 },
};
const counts = ({ accepted, duplicates, rejected, repaired }: ImportReport) => [
  accepted,
  duplicates,
  rejected,
  repaired,
];
const codes = ({ issues }: ImportReport) => issues.map(({ severity, code }) => `${severity} ${code}`);

describe('import', () => {
  test('the published folder layout: each file by its format, what is none of them named', async () => {
    const study = newStudy();
    const report = await run(study, folderOf(published));
    expect(report.files.map(({ file, format, source, accepted }) => [file, format, source?.label, accepted])).toEqual([
      ['tau_bench_tasks_unified.json', 'tau-usi', 'Human', 3],
      ['eval_results_gpt-5.json', 'eval-results', 'gpt-5', 3],
      ['survey_comparable_gpt-5.json', 'survey-comparable', 'gpt-5', 1],
    ]);
    expect(report.issues).toMatchObject([{ severity: 'warning', code: 'passed_over', file: 'difficulty.json' }]);
    expect(report.files[1]).toMatchObject({ domains: ['airline'], tasks: 2, runs: 2, messages: 9, successes: 2 });
    expect(await study.call('study.info', {})).toMatchObject({
      conversations: 6,
      messages: 18,
      tasks: 2,
      surveys: 1,
      sources: { Human: 3, 'gpt-5': 3 },
    });
  });

  test('a preview is the import: same report, nothing written', async () => {
    const study = newStudy();
    const folder = folderOf({
      ...published,
      'more.json': { airline_5_1: entry('x'), airline_6_1: { conversation: 3 } },
    });
    const before = contents(study);
    const previewed = await preview(study, folder);
    expect(contents(study)).toEqual(before);
    const imported = await run(study, folder);
    expect({ ...imported, dryRun: true }).toEqual(previewed);
    const again = await preview(study, folder);
    expect({ ...(await run(study, folder)), dryRun: true }).toEqual(again);
    expect(counts(again)).toEqual([0, 8, 1, 0]);
  });

  test('the same file twice adds nothing and says so, under another name and packed too', async () => {
    const study = newStudy();
    const text = JSON.stringify(runs);
    await run(study, fileOf('eval_results_gpt-5.json', text));
    const before = contents(study);
    for (const file of [
      fileOf('eval_results_gpt-5.json', text),
      fileOf('eval_results_gpt-5.json.gz', gzipSync(text)),
    ]) {
      const report = await run(study, file);
      expect(counts(report)).toEqual([0, 3, 0, 0]);
      expect(codes(report)).toEqual(['warning imported_before']);
    }
    const after = contents(study);
    expect([after.conversation, after.task, after.source]).toEqual([before.conversation, before.task, before.source]);
  });

  test('a grown file adds what is new', async () => {
    const study = newStudy();
    await run(study, fileOf('eval_results_a.json', runs));
    const report = await run(study, fileOf('eval_results_a.json', { ...runs, airline_2_1: entry('new') }));
    expect(counts(report)).toEqual([1, 3, 0, 0]);
  });

  test('an id with other content is not overwritten: it is refused, with a way out', async () => {
    const study = newStudy();
    await run(study, fileOf('eval_results_a.json', runs));
    const other = fileOf('eval_results_a.json', { airline_0_1: entry('another'), airline_9_1: entry('new') });
    const report = await run(study, other);
    expect(counts(report)).toEqual([1, 0, 1, 0]);
    expect(report.issues[0]).toMatchObject({ code: 'id_taken', place: 'airline_0_1, byte 15' });
    expect(report.issues[0]?.message).toContain('another source label');
    expect(counts(await run(study, other, { source: 'a, second try' }))).toEqual([2, 0, 0, 0]);
  });

  test('a renamed source keeps what it has: importing again finds the duplicates', async () => {
    const study = newStudy();
    const file = fileOf('eval_results_a.json', runs);
    await run(study, file);
    const [source] = await study.call('sources.list', {});
    await study.call('source.update', { id: source?.id ?? 0, label: 'A' });
    expect(counts(await run(study, file))).toEqual([0, 3, 0, 0]);
  });

  test('good records are imported, bad ones named; strict takes all or nothing', async () => {
    const study = newStudy();
    const file = fileOf('eval_results_a.json', { ...runs, airline_7_1: { conversation: 'x' }, airline_8_1: 5 });
    const before = contents(study);
    await expect(run(study, file, { strict: true })).rejects.toMatchObject({ code: 'strict' });
    await expect(preview(study, file, { strict: true })).rejects.toMatchObject({ code: 'strict' });
    expect(contents(study)).toEqual(before);
    const report = await run(study, file);
    expect(counts(report)).toEqual([3, 0, 2, 0]);
    expect(report.issues.map(({ place }) => place.replace(/, byte \d+/, ''))).toEqual([
      'airline_7_1: conversation',
      'airline_8_1',
    ]);
  });

  test('none acceptable, or nothing that can be read: nothing is imported', async () => {
    const study = newStudy();
    const before = contents(study);
    const none = fileOf('eval_results_a.json', { airline_0_1: { conversation: [{ role: 1 }] }, airline_1_1: 3 });
    await expect(run(study, none)).rejects.toMatchObject({ code: 'nothing_acceptable' });
    const cut = fileOf('eval_results_b.json', JSON.stringify(runs).slice(0, -9));
    await expect(run(study, cut)).rejects.toMatchObject({ code: 'truncated_file' });
    await expect(run(study, fileOf('x.json', { a: 1 }))).rejects.toMatchObject({ code: 'unknown_format' });
    const lines = [JSON.stringify({ messages: talk('hi', 'hello') }), '{"messages": [broken', '{"foo": 1}'];
    await expect(run(study, fileOf('x.jsonl', `${lines.join('\n')}\n`))).rejects.toMatchObject({
      code: 'unknown_format',
      message: expect.stringMatching(
        /^x\.jsonl is of no format .* \(line 2: .*of the record\)\)\. Nothing was imported/,
      ),
    });
    await expect(run(study, folderOf({ 'x.json': { a: 1 } }))).rejects.toMatchObject({ code: 'nothing_to_import' });
    expect(contents(study)).toEqual(before);
  });

  test('what cannot be read among others is named with the reason, and the others are imported; strict takes all or nothing', async () => {
    const study = newStudy();
    const before = contents(study);
    const folder = folderOf({
      'eval_results_a.json': runs,
      'eval_results_b.json': JSON.stringify(runs).slice(0, -9),
      'packed.zip': 'PK\u0003\u0004 and nothing else',
      'notes.json': { a: 1 },
    });
    const files = ['packed.zip', 'notes.json', 'eval_results_b.json', 'eval_results_a.json'].map((name) =>
      path.join(folder, name),
    );
    for (const given of [files, [folder]]) {
      const input = { files: given, options: { strict: true }, job: 'all' };
      await expect(study.call('import.preview', input)).rejects.toMatchObject({
        code: expect.stringMatching(/_(file|archive)$/),
      });
    }
    expect(contents(study)).toEqual(before);
    const input = { files, options: {}, job: 'some' };
    const seen = await study.call('import.preview', input);
    expect(contents(study)).toEqual(before);
    const done = await study.call('import.run', input);
    expect({ ...seen, dryRun: false }).toEqual(done);
    expect(counts(done)).toEqual([3, 0, 0, 0]);
    expect(done.unread.toSorted()).toEqual(['eval_results_b.json', 'notes.json', 'packed.zip']);
    expect(done.issues.map(({ file, code }) => `${file} ${code}`).toSorted()).toEqual([
      'eval_results_b.json truncated_file',
      'notes.json unknown_format',
      'packed.zip unreadable_file',
    ]);
    expect(await study.call('imports.list', {})).toMatchObject([{ file: 'eval_results_a.json', findings: 3 }]);
    for (const { severity, message } of done.issues) {
      expect(severity).toBe('rejected');
      expect(message).toMatch(/^It .*, and was left out\. [A-Z]/);
    }
  });

  test('a table that needs a mapping and a file without records stop nothing that comes with them; alone the table asks', async () => {
    const table = 'conversation_id,speaker,text\nc1,user,hello\n';
    const results = JSON.stringify({ info: {}, tasks: [], simulations: [] });
    const folder = folderOf({ 'chats.csv': table, 'results.json': results, 'eval_results_a.json': runs });
    const files = ['chats.csv', 'results.json', 'eval_results_a.json'].map((name) => path.join(folder, name));
    const study = newStudy();
    const done = await study.call('import.run', { files, options: {}, job: 'some' });
    expect(counts(done)).toEqual([3, 0, 0, 0]);
    expect(done.unread).toEqual(['chats.csv']);
    expect(done.issues.map(({ file, code, severity }) => `${file} ${severity} ${code}`)).toEqual([
      'chats.csv rejected mapping_needed',
      'results.json warning no_records',
    ]);
    expect(done.issues[0]?.message).toContain('"conversation_id", "speaker", "text"');
    for (const { id, file, findings } of await study.call('imports.list', {})) {
      const { issues } = await study.call('imports.issues', { import: id });
      expect(issues).toHaveLength(findings);
      const own = issues.filter(({ code }) => code !== 'mapping_needed');
      expect(own.map((issue) => [issue.file, issue.code])).toEqual(
        file === 'results.json' ? [[file, 'no_records']] : [],
      );
    }
    const alone = { files: files.slice(0, 1), options: {}, job: 'one' };
    await expect(study.call('import.preview', alone)).rejects.toMatchObject({
      code: 'mapping_needed',
      details: { file: 'chats.csv', mapping: { plain: ['conversation_id', 'speaker', 'text'] } },
    });
  });

  test('null surveys count as absent: repaired, and said', async () => {
    const report = await run(newStudy(), fileOf('eval_results_a.json', { airline_0_1: entry('x', { survey: null }) }));
    expect(counts(report)).toEqual([1, 0, 0, 1]);
    expect(codes(report)).toEqual(['repaired null_survey']);
  });

  test('reward and keep are told from absent, and order is the order of the file', async () => {
    const study = newStudy();
    const text =
      '{"airline_2_1": {"conversation": [], "reward": null}, "10": {"conversation": [], "reward": 1.0, "keep": []},' +
      ' "2": {"conversation": [], "reward": true, "keep": "no"}, "airline_1_1": {"conversation": []}}';
    await run(study, fileOf('eval_results_a.json', text));
    const rows = study.context.db
      .prepare('SELECT instance_id, reward_json, reward, keep_json, kept FROM conversation ORDER BY ordinal')
      .raw()
      .all();
    expect(rows).toEqual([
      ['airline_2_1', 'null', null, null, 1],
      ['10', '1', 1, '[]', 0],
      ['2', 'true', 1, '"no"', 1],
      ['airline_1_1', null, null, null, 1],
    ]);
    const raws = study.context.db.prepare('SELECT raw FROM conversation_raw ORDER BY conversation_id').pluck().all();
    expect(raws[1]).toBe('{"conversation": [], "reward": 1.0, "keep": []}');
  });

  test('of entries with one key the last counts, and the first is named', async () => {
    const study = newStudy();
    const text = `{"airline_0_1": ${JSON.stringify(entry('first'))}, "airline_0_1": ${JSON.stringify(entry('last'))}}`;
    const report = await run(study, fileOf('eval_results_a.json', text));
    expect(counts(report)).toEqual([1, 0, 1, 0]);
    expect(codes(report)).toEqual(['rejected duplicate_key']);
    expect(study.context.db.prepare('SELECT raw FROM conversation_raw').pluck().get()).toContain('last');
  });

  test('tasks get their texts; what the study says already stays and is said', async () => {
    const study = newStudy();
    const traj = [{ role: 'system', content: '# Airline agent policy' }, ...talk('hi', 'yes')];
    const file = (instruction: string, trial: number) =>
      fileOf('gpt-4o.json', [{ task_id: 0, trial, reward: 1, traj, info: { task: { instruction } } }]);
    await run(study, fileOf('tau_bench_tasks_unified.json', people));
    await run(study, file('You want a refund.', 0));
    const report = await run(study, file('You want nothing.', 1));
    expect(codes(report)).toEqual(['warning task_differs']);
    const { tasks } = await study.call('tasks.list', {});
    // people and a simulator worked on it: it stands before what only one kind did
    expect(tasks[0]).toEqual({ key: 'airline_0', about: 'You want a refund.', human: 2, simulator: 2 });
    expect(study.context.repositories.tasks.byKey('airline_0')).toMatchObject({
      key: 'airline_0',
      instruction: 'You want a refund.',
      policy: traj[0]?.content,
    });
  });

  test('the log keeps every issue; the report the first thousand, worst first', async () => {
    const study = newStudy();
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, i) => [`airline_${i}_1`, i === 1400 ? 7 : { conversation: [] }]),
    );
    const report = await run(study, fileOf('eval_results_a.json', many));
    expect([report.issues.length, report.moreIssues, report.issues[0]?.code]).toEqual([1000, 500, 'not_an_object']);
    const [entry] = await study.call('imports.list', {});
    expect(entry).toMatchObject({ file: 'eval_results_a.json', accepted: 1499, rejected: 1 });
    let logged = 0;
    for (let after: number | null = 0; after !== null; ) {
      const page: { issues: unknown[]; next: number | null } = await study.call('imports.issues', {
        import: entry?.id ?? '',
        after,
      });
      logged += page.issues.length;
      after = page.next;
    }
    expect(logged).toBe(1500);
    await expect(study.call('imports.issues', { import: 'nonsense', after: 0 })).rejects.toMatchObject({
      code: 'no_import',
    });
  });

  test('a file that changes while it is read stops the import', async () => {
    const study = newStudy();
    const files = folderOf({ 'eval_results_a.json': runs, 'eval_results_b.json': runs });
    const second = path.join(files, 'eval_results_b.json');
    const jobs = run(study, [path.join(files, 'eval_results_a.json'), second]);
    appendFileSync(second, ' ');
    writeFileSync(second, JSON.stringify(runs).replace('}}', '}, "x": {"conversation": []}}'));
    await jobs.catch((error: unknown) => expect(error).toMatchObject({ code: 'file_changed' }));
  });
});
