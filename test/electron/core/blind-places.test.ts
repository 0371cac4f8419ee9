import { describe, expect, it } from 'vitest';
import { newKeyPair } from '../../../electron/core/packet/crypto.ts';
import type { FieldValue } from '../../../shared/annotation/changes.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { archived, studyOf } from '../support/archive-fixture.ts';
import { makePacket, openPacketWork, type PacketWork } from '../support/packet-fixture.ts';
import { addConversations, newStudy, type TestSession } from '../support/study-fixture.ts';

/** Message 2 of the record is without a word, and the customer says "Monday" in messages 4 and 6. */
const turns = [
  'Hello there',
  'Which flight?',
  '',
  'Are you there?',
  'The one of Monday',
  'Which Monday?',
  'Next Monday',
  'Done.',
];

async function planned(kind: ItemKind, annotators = ['Ada', 'Ben']): Promise<{ study: TestSession; uid: string }> {
  const study = newStudy();
  const [uid = ''] = addConversations(study.context.db, [{ key: 'airline_0', source: 'People', turns }]);
  await study.call('plan.make', { annotators, kinds: [kind], overlap: annotators.length, seed: 1 });
  return { study, uid };
}

type Work = Pick<PacketWork, 'call'>;
const itemOf = async (work: Work, annotator: string) => (await work.call('work.queue', { annotator }))[0]?.id ?? '';

/** Where this annotator is shown a text. */
async function shownAt(work: Work, annotator: string, text: string): Promise<number> {
  const { item } = await work.call('work.item', { item: await itemOf(work, annotator), annotator });
  return (
    item.sides[0]?.messages.find(({ parts }) => parts.some((part) => 'text' in part && part.text === text))?.position ??
    -1
  );
}

async function give(work: Work, annotator: string, field: string, value: FieldValue | null): Promise<void> {
  await work.call('item.set', { item: await itemOf(work, annotator), annotator, field, value: value as never });
}

async function mark(work: Work, annotator: string): Promise<void> {
  const position = await shownAt(work, annotator, 'Next Monday');
  await give(work, annotator, `comment:${position}`, 'a day');
  await give(work, annotator, 'evidence:overall_score', [{ position, start: 5, end: 11, quote: 'Monday' }]);
}

/** Rates everything, the last annotator the other way round. */
async function rate(work: Work, annotator: string, at: 0 | -1): Promise<void> {
  for (const { id, options } of TAU_BENCH_SURVEY.questions)
    await give(work, annotator, `answer:${id}`, options.at(at)?.label ?? null);
  await work.call('item.submit', { item: await itemOf(work, annotator), annotator });
}

async function saidOf(study: TestSession) {
  const { entries } = await study.call('adjudication.queue', { dimension: 'overall_score' });
  return Object.fromEntries(
    (entries[0]?.ratings ?? []).map(({ annotator, evidence, comments }) => [annotator, { evidence, comments }]),
  );
}

const hidden = { agentTurns: 'hidden' } as const;
const inRecord = {
  evidence: [{ position: 6, turn: 7, start: 5, end: 11, quote: 'Monday' }],
  comments: [{ position: 6, turn: 7, text: 'a day' }],
};

describe('a message without a word', () => {
  it('is shown blind as one, whatever its record says of it, and moves no turn', async () => {
    const study = newStudy();
    addConversations(study.context.db, [
      { key: 'airline_0', source: 'People', turns: ['Hello', '', 'So?'] },
      { key: 'airline_1', source: 'sim', kind: 'simulator', turns: ['Hello', ' \n ', 'So?'] },
    ]);
    await study.call('plan.make', { annotators: ['Ada'], kinds: ['single'], overlap: 1, seed: 1 });
    const queue = await study.call('work.queue', { annotator: 'Ada' });
    const items = await Promise.all(queue.map(({ id }) => study.call('work.item', { item: id, annotator: 'Ada' })));
    const shown = items.map(({ item }) => JSON.stringify(item.sides));
    expect(new Set(shown).size).toBe(1);
    expect(items[0]?.item.sides[0]?.messages).toEqual([
      { position: 0, role: 'user', parts: [{ kind: 'text', text: 'Hello' }] },
      { position: 1, role: 'agent', parts: [] },
      { position: 2, role: 'user', parts: [{ kind: 'text', text: 'So?' }] },
    ]);
  });
});

describe('what was said about a blind item', () => {
  it('stands at the turn that it was said about, whatever is shown when', async () => {
    const { study, uid } = await planned('rating');
    await mark(study, 'Ada');
    await study.call('work.options.set', hidden);
    await mark(study, 'Ben');
    await rate(study, 'Ada', 0);
    await rate(study, 'Ben', -1);
    for (const agentTurns of ['hidden', 'shown'] as const) {
      await study.call('work.options.set', { agentTurns });
      expect(await saidOf(study)).toEqual({ Ada: inRecord, Ben: inRecord });
      const drawn = await study.call('conversation.evidence', { id: uid });
      expect(drawn.overall_score?.map(({ annotator, position, start }) => [annotator, position, start])).toEqual([
        ['Ada', 6, 5],
        ['Ben', 6, 5],
      ]);
    }
  });

  it('is where its annotator left it, goes on there, and what is hidden comes back', async () => {
    const { study } = await planned('rating', ['Ada']);
    await mark(study, 'Ada');
    await give(study, 'Ada', `comment:${await shownAt(study, 'Ada', 'Which Monday?')}`, 'asks');
    const item = await itemOf(study, 'Ada');
    const form = async () => (await study.call('work.item', { item, annotator: 'Ada' })).form;
    await study.call('work.options.set', hidden);
    const now = await shownAt(study, 'Ada', 'Next Monday');
    expect(now).toBe(3);
    expect((await form()).comments).toEqual({ [now]: 'a day' });
    expect((await form()).evidence.overall_score).toMatchObject([{ position: now, quote: 'Monday' }]);
    await give(study, 'Ada', `comment:${now}`, 'the day');
    await give(study, 'Ada', `comment:${now}`, 'the very day');
    await study.call('item.undo', { item, annotator: 'Ada' });
    await study.call('item.undo', { item, annotator: 'Ada' });
    expect((await form()).comments).toEqual({ [now]: 'a day' });
    await give(study, 'Ada', `comment:${now}`, 'that day');
    await study.call('work.options.set', { agentTurns: 'shown' });
    expect((await form()).comments).toEqual({ 5: 'asks', 6: 'that day' });
    expect((await study.call('item.history', { item, annotator: 'Ada' })).at(-1)?.field).toBe('comment:6');
  });

  it('in a packet counts what that packet shows, also when it is merged after a change', async () => {
    const { study } = await planned('rating');
    await study.call('work.options.set', hidden);
    await give(study, 'Ben', `comment:${await shownAt(study, 'Ben', 'Next Monday')}`, 'a day');
    await study.call('work.options.set', { agentTurns: 'shown' });
    const [ada, ben] = [await makePacket(study, 'Ada', 'ada'), await makePacket(study, 'Ben', 'ben')];
    await study.call('work.options.set', hidden);
    const key = newKeyPair();
    for (const [file, name, at] of [
      [ada, 'Ada', 0],
      [ben, 'Ben', -1],
    ] as const) {
      const work = openPacketWork(file, key);
      if (name === 'Ben') {
        const item = await itemOf(work, name);
        expect((await work.call('work.item', { item, annotator: name })).form.comments).toEqual({ 6: 'a day' });
      }
      await mark(work, name);
      await rate(work, name, at);
      await work.close();
    }
    expect(await study.call('packet.merge', { files: [ada, ben], dryRun: false })).toMatchObject({ refused: [] });
    expect(await saidOf(study)).toEqual({ Ada: inRecord, Ben: inRecord });
    expect(await saidOf(await studyOf(await archived(study)))).toEqual({ Ada: inRecord, Ben: inRecord });
  });

  it('an older answer says its place where it can only be one, and else that nobody knows it', async () => {
    const { study, uid } = await planned('rating');
    const { db } = study.context;
    for (const [i, annotator] of ['Ada', 'Ben'].entries()) {
      await give(study, annotator, 'evidence:overall_score', [
        { position: 9, start: 11, end: 17, quote: 'Monday' },
        { position: 2, start: 5, end: 11, quote: 'Monday' },
        { position: 3, start: 0, end: 11, quote: 'The one of ' },
      ]);
      await give(study, annotator, 'comment:0', 'greets');
      await give(study, annotator, 'comment:2', 'where?');
      await rate(study, annotator, i === 0 ? 0 : -1);
    }
    db.exec('DROP TRIGGER revision_no_update; UPDATE revision SET shape = NULL');
    const { evidence, comments } = (await saidOf(study)).Ada ?? {};
    expect(evidence).toMatchObject([
      { position: null, turn: null, quote: 'Monday' },
      { position: 6, turn: 7, quote: 'Monday' },
      { position: 4, turn: 5, quote: 'The one of ' },
    ]);
    expect(comments).toEqual([
      { position: 0, turn: 1, text: 'greets' },
      { position: null, turn: null, text: 'where?' },
    ]);
    const drawn = await study.call('conversation.evidence', { id: uid });
    expect(drawn.overall_score?.map(({ position }) => position)).toEqual([6, 4, 6, 4]);
  });
});

it('labels stay on the turns that they were given on, and a message without a word is no turn to label', async () => {
  const { study } = await planned('labels', ['Ada']);
  await study.call('work.options.set', hidden);
  await give(study, 'Ada', `labels:${await shownAt(study, 'Ada', 'Next Monday')}`, ['polite']);
  const item = await itemOf(study, 'Ada');
  await study.call('item.submit', { item, annotator: 'Ada' });
  const check = async () => await study.call('usi.lexicon', {});
  const before = await check();
  expect(before).toMatchObject({ turns: 3, conversations: 1, annotators: 1 });
  await study.call('work.options.set', { agentTurns: 'shown' });
  expect(await check()).toEqual(before);
  // as an older version, which did not show the empty one, left it: the third message shown was the customer's last or the agent's
  study.context.db.exec(`DROP TRIGGER revision_no_update;
    UPDATE revision SET shape = NULL, field = iif(field = 'labels:3', 'labels:2', field)`);
  expect(await check()).toMatchObject({ turns: 0, conversations: 0, leftOut: 1, features: [] });
});
