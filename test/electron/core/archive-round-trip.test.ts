import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../shared/domain/json.ts';
import { archived, studyOf } from '../support/archive-fixture.ts';
import { newStudy, type TestSession, temporaryFolder } from '../support/study-fixture.ts';

/** JSON texts as files hold them, with what a parser would not give back: 1e400, -0, long numbers, escapes, spaces. */
const oddTexts = [
  '1e400',
  '-0',
  '-0.0',
  '12345678901234567890.5',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"😀é\\u2028"',
  '"<script>alert(1)</script>"',
  '{ "a" :  [ ] }',
  '"=1+1"',
  'true',
  'null',
];
const content = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('hi', '=cmd()', '\0', '😀 é', '###STOP###'),
);
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);

const record = fc.record({
  turns: fc.array(content, { minLength: 1, maxLength: 4 }),
  odd: fc.array(fc.constantFrom(...oddTexts), { maxLength: 3 }),
  reward: fc.option(fc.constantFrom('1', '0.0', '1e0', 'true')),
});

const study = fc.record({
  name,
  people: fc.array(record, { minLength: 1, maxLength: 3 }),
  simulators: fc.array(record, { maxLength: 3 }),
  annotators: fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: (text) => text.normalize() }),
  answers: fc.array(
    fc.tuple(fc.nat(), fc.nat(), content, fc.constantFrom('set', 'undo', 'redo', 'submit', 'skip', 'comment')),
    {
      maxLength: 12,
    },
  ),
  label: name,
  terms: fc.option(content),
});

function fileOf(records: readonly { turns: string[]; odd: string[]; reward: string | null }[], suffix: string): string {
  const entries = records.map(({ turns, odd, reward }, i) => {
    const messages = turns.map((text, n) =>
      JSON.stringify({ role: n % 2 === 0 ? 'user' : 'assistant', content: text }),
    );
    const more = odd.map((text, n) => `, "odd${n}":${text}`).join('');
    return `"airline_${i}${suffix}": {"conversation":[${messages.join(', ')}]${reward === null ? '' : `,"reward": ${reward}`}${more} }`;
  });
  return `{${entries.join(',\n')}}`;
}

type Given = typeof study extends fc.Arbitrary<infer One> ? One : never;

async function built(given: Given): Promise<TestSession> {
  const folder = temporaryFolder();
  const session = newStudy({ name: given.name });
  const put = (file: string, text: string) => {
    writeFileSync(path.join(folder, file), text);
    return path.join(folder, file);
  };
  const files = [put('tau_bench_tasks_unified.json', fileOf(given.people, ''))];
  if (given.simulators.length > 0) files.push(put('eval_results_sim.json', fileOf(given.simulators, '_1')));
  await session.call('import.run', { files, options: {}, job: 'in' });
  const source = (await session.call('sources.list', {}))[0];
  await session.call('source.update', { id: source?.id ?? 0, label: given.label, terms: given.terms });
  for (const annotator of given.annotators) await session.call('annotator.add', { name: annotator });
  const { rows } = await session.call('conversations.page', {
    filter: {},
    sort: { by: 'imported', descending: false },
    after: null,
    limit: 50,
  });
  await session.call('conversation.flag', { id: rows[0]?.id ?? '', flagged: true });
  const annotators = (await session.call('annotators.list', {})).map((row) => row.name);
  await session.call('items.add', { conversations: rows.map(({ id }) => id), annotators });
  for (const [who, what, text, act] of given.answers) {
    const annotator = annotators[who % annotators.length] ?? '';
    const queue = await session.call('items.queue', { annotator });
    const item = queue[what % queue.length]?.id ?? '';
    await step(session, { item, annotator }, act, text).catch(() => undefined);
  }
  return session;
}

async function step(
  session: TestSession,
  item: { item: string; annotator: string },
  act: string,
  text: string,
): Promise<unknown> {
  if (act === 'set') return session.call('item.set', { ...item, field: 'answer:specific_examples', value: text });
  if (act === 'comment') return session.call('item.set', { ...item, field: 'comment:0', value: text });
  if (act === 'undo') return session.call('item.undo', item);
  if (act === 'redo') return session.call('item.redo', item);
  return act === 'submit' ? session.call('item.submit', item) : session.call('item.skip', { ...item, reason: text });
}

/** Every row of every table that an archive is about, by the ids that mean the same in every file. */
function contents({ context: { db } }: TestSession): Json {
  const all = (sql: string) => db.prepare(sql).all() as Json;
  return {
    name: all("SELECT value FROM study_meta WHERE key = 'name'"),
    sources: all('SELECT kind, origin, label, terms FROM source ORDER BY kind, origin'),
    tasks: all('SELECT key, domain, title, instruction, policy FROM task ORDER BY key'),
    conversations: all(`
      SELECT c.uid, s.origin, t.key, c.format, c.instance_id, c.batch, c.run, c.reward_json, c.reward, c.keep_json, c.kept,
        c.messages, c.turns, c.user_turns, c.words, c.survey_answered, c.flagged, hex(c.content_hash) AS hash, r.raw
      FROM conversation AS c JOIN source AS s ON s.id = c.source_id JOIN conversation_raw AS r ON r.conversation_id = c.id
      LEFT JOIN task AS t ON t.id = c.task_id ORDER BY c.uid`),
    annotators: all('SELECT name, created_at FROM annotator ORDER BY name'),
    instruments: all('SELECT id FROM instrument ORDER BY id'),
    items: all(`SELECT i.uid, i.kind, c.uid AS conversation, i.instrument_id FROM item AS i
      JOIN conversation AS c ON c.id = i.conversation_id ORDER BY i.uid`),
    assignments: all(`SELECT i.uid, a.name, x.place FROM assignment AS x JOIN item AS i ON i.id = x.item_id
      JOIN annotator AS a ON a.id = x.annotator_id ORDER BY a.name, i.uid`),
    revisions: all(`SELECT r.uid, i.uid AS item, a.name, r.author, r.lamport, r.field, r.value, r.undoes, r.redoes,
        r.instrument_id, r.at
      FROM revision AS r JOIN item AS i ON i.id = r.item_id JOIN annotator AS a ON a.id = r.annotator_id ORDER BY r.uid`),
    heads: all(`SELECT r.uid, h.filled FROM log_head AS h JOIN revision AS r ON r.id = h.revision_id ORDER BY r.uid`),
  };
}

const runs = Number(process.env.COUNTERPART_ROUND_TRIPS ?? 12);

test('an archive reads back as the study that it was written from, field by field', async () => {
  await fc.assert(
    fc.asyncProperty(study, async (given) => {
      const session = await built(given);
      const text = await archived(session);
      const copy = await studyOf(text);
      expect(contents(copy)).toEqual(contents(session));
      expect(await archived(copy)).toBe(text);
    }),
    { numRuns: runs, seed: 20261125, endOnFailure: true },
  );
}, 120_000);

test('a part with current values alone is an archive too', async () => {
  const session = await built(fc.sample(study, { numRuns: 1, seed: 3 })[0] as Given);
  const copy = await studyOf(
    await archived(session, { revisions: 'current', pseudonyms: true, filter: { flagged: true } }),
  );
  const { rows } = await copy.call('conversations.page', {
    filter: {},
    sort: { by: 'task', descending: false },
    after: null,
    limit: 10,
  });
  expect(rows.map(({ flagged }) => flagged)).toEqual([true]);
});
