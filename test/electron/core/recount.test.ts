import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Json } from '../../../shared/domain/json.ts';
import { formats } from '../../../shared/formats/registry.ts';
import { formatFile } from '../support/format-files.ts';
import { newStudy, openTestSession, type TestSession } from '../support/study-fixture.ts';
import { folderOf, run } from './import-fixture.ts';

/** Calls without words, silence of either side, a system prompt: of seven messages, four are turns. */
const traj: Json[] = [
  { role: 'system', content: '# Airline policy' },
  { role: 'user', content: '' },
  { role: 'assistant', content: ' ' },
  { role: 'user', content: 'my bag is lost' },
  { role: 'assistant', content: null, tool_calls: [{ function: { name: 'find', arguments: '{}' } }] },
  { role: 'tool', name: 'find', content: 'found' },
  { role: 'assistant', content: 'Here it is.' },
];
const record = { task_id: 1, trial: 0, reward: 1, traj };
const spoken = { ...record, trial: 1, traj: [traj[3] ?? null, traj[6] ?? null] };

const counts = ({ context }: TestSession) =>
  context.db.prepare('SELECT turns, user_turns, words FROM conversation ORDER BY id').raw().all();
const turnsOf = ({ context }: TestSession) =>
  context.db.prepare<[], number>('SELECT turns FROM conversation ORDER BY id').pluck().all();
const marker = ({ context }: TestSession) =>
  context.db.prepare("SELECT value FROM study_meta WHERE key = 'counted'").pluck().get();

/** As a study stands that was made when messages without a word were no turns. */
async function older(session: TestSession, sql: string): Promise<TestSession> {
  session.context.db.exec(sql);
  session.context.db.exec("DELETE FROM study_meta WHERE key = 'counted'");
  await session.close();
  return openTestSession(session.file);
}

async function counted(session: TestSession): Promise<void> {
  await expect.poll(() => marker(session)).toBe('2');
}

test('turns of older imports are counted as the replay shows them, once the study is opened', async () => {
  const study = newStudy();
  await run(study, folderOf({ 'airline.json': [record, spoken] }));
  const wanted = [
    [4, 2, 4],
    [2, 1, 4],
  ];
  expect(counts(study)).toEqual(wanted);
  const again = await older(study, 'UPDATE conversation SET turns = 2, user_turns = 1');
  await again.call('conversations.facets', {});
  await counted(again);
  expect(counts(again)).toEqual(wanted);
  expect(await again.call('conversations.facets', {})).toMatchObject({ maxTurns: 4 });
  const { rows } = await again.call('conversations.page', {
    filter: { minTurns: 3 },
    sort: { by: 'turns', descending: true },
    after: null,
    limit: 10,
  });
  expect(rows.map(({ turns }) => turns)).toEqual([4]);
});

test('it goes on where it was broken off, leaves a record that cannot be read, and is done once', async () => {
  const study = newStudy();
  await run(study, folderOf({ 'airline.json': [record, { ...record, trial: 1 }, { ...record, trial: 2 }] }));
  const again = await older(
    study,
    "UPDATE conversation SET turns = 2, user_turns = 1; UPDATE conversation_raw SET raw = '{' WHERE conversation_id = 2;",
  );
  await counted(again);
  expect(counts(again)).toEqual([
    [4, 2, 4],
    [2, 1, 4],
    [4, 2, 4],
  ]);
  again.context.db.exec("UPDATE conversation SET turns = 3; UPDATE study_meta SET value = '2>2' WHERE key = 'counted'");
  await again.close();
  const last = openTestSession(study.file);
  await counted(last);
  expect(turnsOf(last)).toEqual([3, 3, 4]);
  last.context.db.exec('UPDATE conversation SET turns = 3');
  await last.close();
  const after = openTestSession(study.file);
  await after.context.jobs.stop();
  expect(turnsOf(after)).toEqual([3, 3, 3]);
});

test('a study that is closed meanwhile is closed whole', async () => {
  const study = newStudy();
  await run(study, folderOf({ 'airline.json': [record, { ...record, trial: 1 }] }));
  const again = await older(study, 'UPDATE conversation SET turns = 2');
  // the first slice is under way when a session is there
  expect(again.context.db.inTransaction).toBe(true);
  await again.close();
  expect(readdirSync(path.dirname(study.file))).toEqual(['study.counterpart']);
  const last = openTestSession(study.file);
  await counted(last);
  expect(turnsOf(last)).toEqual([4, 4]);
});

test('a study that can only be read stays as it is', async () => {
  const study = newStudy();
  await run(study, folderOf({ 'airline.json': [record] }));
  study.context.db.exec("UPDATE conversation SET turns = 2; DELETE FROM study_meta WHERE key = 'counted'");
  await study.close();
  const reader = openTestSession(study.file, { readOnly: true });
  await reader.context.jobs.stop();
  expect(turnsOf(reader)).toEqual([2]);
});

test('every format counts anew what its import counted', async () => {
  const study = newStudy();
  const files = formats.flatMap(({ id }) => (id === 'ratings-csv' ? [] : [formatFile(id)]));
  const folder = folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  for (const { name } of files) await run(study, path.join(folder, name), { domain: 'airline' }).catch(() => undefined);
  const wanted = counts(study);
  expect(wanted.length).toBeGreaterThan(10);
  // one turn less wherever it would be looked at, so that each is put right
  const again = await older(study, 'UPDATE conversation SET turns = turns - 1, words = 0 WHERE turns > 0');
  await counted(again);
  expect(counts(again)).toEqual(wanted);
});
