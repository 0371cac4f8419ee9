import { describe, expect, test } from 'vitest';
import { take } from '../../exploits/import-support.ts';
import { formatFile } from '../support/format-files.ts';
import { newStudy, type TestSession } from '../support/study-fixture.ts';
import { contents, entry } from './import-fixture.ts';

const file = (n: number, text = 'hello') =>
  JSON.stringify({ [`airline_${n}_1`]: entry(text), [`airline_${n}_2`]: entry(`${text} again`) });
const latest = async (study: TestSession) => (await study.call('imports.list', {}))[0]?.id ?? '';
const found = async (study: TestSession, query: string) =>
  (
    await study.call('conversations.page', {
      filter: { query },
      sort: { by: 'imported', descending: false },
      after: null,
      limit: 9,
    })
  ).rows.length;
const indexed = (study: TestSession) => expect.poll(async () => (await study.call('study.info', {})).unindexed).toBe(0);

describe('taking an import back', () => {
  test('leaves the study as it was; what others use of it stays; the same file comes in again', async () => {
    const study = newStudy();
    await take(study, 'eval_results_a.json', file(0));
    study.context.emit('study.changed', { what: 'conversations' });
    await indexed(study);
    const before = contents(study);
    await take(study, 'eval_results_b.json', file(1, 'marmalade'));
    study.context.emit('study.changed', { what: 'conversations' });
    await indexed(study);
    expect(await found(study, 'marmalade')).toBe(2);
    const second = await latest(study);
    expect(await study.call('imports.hold', { import: second })).toBeNull();
    expect(await study.call('imports.undo', { import: second })).toEqual({ conversations: 2 });
    expect(await found(study, 'marmalade')).toBe(0);
    expect(contents(study)).toEqual(before);
    expect(study.context.db.pragma('foreign_key_check')).toEqual([]);
    await expect(study.call('imports.undo', { import: second })).rejects.toMatchObject({ code: 'no_import' });
    await expect(study.call('imports.hold', { import: second })).rejects.toMatchObject({ code: 'no_import' });
    expect(await take(study, 'eval_results_b.json', file(1, 'marmalade'))).toMatchObject({ accepted: 2 });
    study.context.emit('study.changed', { what: 'conversations' });
    await indexed(study);
    expect(await found(study, 'marmalade')).toBe(2);
  });

  test('a source and a task that a later import uses stay with it', async () => {
    const study = newStudy();
    await take(study, 'eval_results_a.json', file(0));
    const first = await latest(study);
    await take(study, 'more.json', JSON.stringify({ airline_0_3: entry('hi') }), {
      source: 'a',
      format: 'eval-results',
    });
    await study.call('imports.undo', { import: first });
    expect(await study.call('sources.list', {})).toMatchObject([{ label: 'a' }]);
    expect(await study.call('tasks.list', {})).toMatchObject({ tasks: [{ key: 'airline_0' }], total: 1 });
    expect((await study.call('study.info', {})).conversations).toBe(1);
  });

  test('is refused once somebody has worked with it, and for what is never deleted; with the reason', async () => {
    const study = newStudy();
    await take(study, 'eval_results_a.json', file(0));
    await study.call('item.resolve', { target: 'airline_0_1', annotator: 'Ada' });
    const before = contents(study);
    /** What is said before one asks is what refuses. */
    const refused = async (why: string, conversations = 0) => {
      const details = { why, conversations };
      const id = await latest(study);
      expect(await study.call('imports.hold', { import: id })).toEqual(details);
      await expect(study.call('imports.undo', { import: id })).rejects.toMatchObject({ code: 'not_undone', details });
    };
    await refused('worked', 1);
    expect(contents(study)).toEqual(before);
    await take(study, 'ratings.csv', formatFile('ratings-csv').content);
    await refused('ratings');
    await take(study, 'study.jsonl', formatFile('counterpart-jsonl').content);
    await refused('archive');
  });
});

test('every record can be named: accepted, repaired, known and rejected, with place and reason', async () => {
  const study = newStudy();
  await take(study, 'eval_results_a.json', file(0));
  const mixed = `{"airline_0_1": ${JSON.stringify(entry('hello'))}, "airline_0_2": ${JSON.stringify(entry('other'))}, "b_1_1": 7, "c_1_1": {"conversation": [], "survey": null}, "d_1_1": ${JSON.stringify(entry('new'))}}`;
  const { records } = await take(study, 'eval_results_a.json', mixed, { everyRecord: true });
  expect(records.map(({ id, fate }) => [id, fate])).toEqual([
    ['a/airline_0_1', 'duplicate'],
    ['a/airline_0_2', 'rejected'],
    [null, 'rejected'],
    ['a/c_1_1', 'repaired'],
    ['a/d_1_1', 'accepted'],
  ]);
  expect(records.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('already'),
    expect.stringContaining('Another conversation has this id'),
    expect.stringContaining('a number'),
    expect.stringContaining('null'),
    null,
  ]);
  expect(records.every(({ place }) => /^\w+, byte \d+$/.test(place))).toBe(true);
});
