import { expect, it } from 'vitest';
import { archived, studyOf } from '../support/archive-fixture.ts';
import { addConversations, newStudy, type TestSession } from '../support/study-fixture.ts';

const instruction =
  'You want to change the flight to Boston on Friday because your sister is getting married there. Be polite.';

/** Only a simulator that reads out its task, behind a message that blind work does not show. */
async function scanned(): Promise<{ study: TestSession; uid: string }> {
  const study = newStudy();
  const [, uid = ''] = addConversations(study.context.db, [
    { key: 'airline_0', source: 'People', turns: ['Hello there'] },
    {
      key: 'airline_0_1',
      source: 'sim-7',
      kind: 'simulator',
      turns: [
        '/stop',
        'How can I help?',
        'I want to: change the flight to Boston, on Friday; because my sister...',
        'Sure.',
        'OK. Change the flight to BOSTON (on Friday),\nbecause your sister is getting married. Yours, SIM-7.',
      ],
    },
  ]);
  study.context.db.prepare('UPDATE task SET instruction = ?').run(instruction);
  await study.call('leaks.scan', {});
  return { study, uid };
}

const found = async (study: TestSession, code: string) =>
  (await study.call('leaks.list', {})).filter((leak) => leak.code === code);

it('names a finding by the message of the record, the turn of the replay and the words as they stand there', async () => {
  const { study, uid } = await scanned();
  const words = 'Change the flight to BOSTON (on Friday),\nbecause your sister is getting';
  // the first message is a protocol line, which is no turn: the fifth message is turn 4
  expect(await found(study, 'task_text')).toMatchObject([{ conversation: uid, position: 4, turn: 4, words }]);
  expect(await found(study, 'source_label')).toMatchObject([{ position: 4, turn: 4, words: 'SIM-7' }]);
});

it('blots out copied words as they stand, whatever their letter case', async () => {
  const { study } = await scanned();
  const ids = (await study.call('leaks.list', {})).flatMap(({ id, code }) => (code === 'length' ? [] : [id]));
  await study.call('leaks.decide', { ids, decision: 'redacted', reason: '' });
  await study.call('plan.make', { annotators: ['Ada'], kinds: ['single'], overlap: 1, seed: 1 });
  const queue = await study.call('work.queue', { annotator: 'Ada' });
  const items = await Promise.all(queue.map(({ id }) => study.call('work.item', { item: id, annotator: 'Ada' })));
  const text = JSON.stringify(items);
  expect(text).toContain('OK. ▮▮▮ married. Yours, ▮▮▮.');
  expect(text).not.toMatch(/BOSTON|SIM-7/);
});

it('stays where it is when blind work shows other messages, and a scan then finds nothing twice', async () => {
  const { study } = await scanned();
  const before = await study.call('leaks.list', {});
  await study.call('work.options.set', { agentTurns: 'hidden' });
  expect(await study.call('leaks.list', {})).toEqual(before);
  expect((await study.call('leaks.scan', {})).found).toBe(0);
});

it('finds the place of what an older version noted by its words, or says that it does not know', async () => {
  const { study, uid } = await scanned();
  const { db } = study.context;
  db.prepare('DELETE FROM leak').run();
  const add = db.prepare(`INSERT INTO leak (conversation_id, position, code, excerpt, decision)
    SELECT id, ?, ?, ?, 'accepted' FROM conversation WHERE uid = ?`);
  const small = 'change the flight to boston on friday because your sister is getting';
  // blind positions: the protocol line is not shown, so message 4 was the fourth shown
  add.run(3, 'task_text', small, uid);
  add.run(2, 'model_name', 'GPT-9', uid);
  await study.call('work.options.set', { agentTurns: 'hidden' });
  const words = 'Change the flight to BOSTON (on Friday),\nbecause your sister is getting';
  expect(await found(study, 'task_text')).toMatchObject([{ position: 4, turn: 4, words }]);
  expect(await found(study, 'model_name')).toMatchObject([{ position: null, turn: null, words: null }]);
  await study.call('work.options.set', { agentTurns: 'shown' });
  await study.call('leaks.scan', {});
  expect(await found(study, 'task_text')).toMatchObject([{ position: 4, excerpt: words, decision: 'accepted' }]);
});

it('goes through the archive with its place, also where it is about the whole conversation', async () => {
  const { study } = await scanned();
  const copy = await studyOf(await archived(study));
  const plain = async (each: TestSession) =>
    (await each.call('leaks.list', {}))
      .map(({ id: _, ...leak }) => leak)
      .toSorted((a, b) => a.code.localeCompare(b.code));
  expect(await plain(copy)).toEqual(await plain(study));
  expect(await found(copy, 'length')).toMatchObject([{ position: null, turn: null }]);
});

it('a page holds the first findings as the list has them, open ones first, and counts all', async () => {
  const { study } = await scanned();
  const listed = await study.call('leaks.list', {});
  const [first, second, length] = listed.map(({ id }) => id);
  expect(await study.call('leaks.page', { first: 1 })).toEqual({
    leaks: listed.slice(0, 1),
    all: 3,
    open: [first, second, length],
    wordless: [length],
  });
  await study.call('leaks.decide', { ids: [first ?? 0], decision: 'accepted', reason: '' });
  const page = await study.call('leaks.page', { first: 3 });
  expect(page.leaks.map(({ id }) => id)).toEqual([second, length, first]);
  expect(page).toMatchObject({ all: 3, open: [second, length] });
});

it('a page reads the conversations of its own findings alone', async () => {
  const { study } = await scanned();
  const raw = study.context.db.prepare(
    "UPDATE conversation_raw SET raw = '{' WHERE conversation_id = (SELECT max(id) FROM conversation)",
  );
  addConversations(study.context.db, [
    { key: 'airline_1', source: 'sim-7', kind: 'simulator', turns: ['SIM-7 says no', 'Fine.'] },
  ]);
  await study.call('leaks.scan', {});
  raw.run();
  await expect(study.call('leaks.list', {})).rejects.toThrow();
  expect((await study.call('leaks.page', { first: 1 })).leaks).toHaveLength(1);
});
