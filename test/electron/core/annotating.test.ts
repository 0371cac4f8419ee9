import { describe, expect, it } from 'vitest';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { addConversations, newStudy, openTestSession, type TestSession } from '../support/study-fixture.ts';

const annotator = 'Ada';

async function withItem(study = newStudy()): Promise<{ study: TestSession; item: string; conversation: string }> {
  const [conversation = ''] = addConversations(study.context.db, [{ key: 'airline_0', source: 'Humans' }]);
  const { id } = await study.call('item.resolve', { annotator, target: conversation });
  return { study, item: id, conversation };
}

async function answerAll(study: TestSession, item: string): Promise<void> {
  for (const { id, options } of TAU_BENCH_SURVEY.questions) {
    await study.call('item.set', { item, annotator, field: `answer:${id}`, value: options[0]?.label ?? '' });
  }
}

describe('working on an item', () => {
  it('keeps answers, comments and evidence, and gives them again after reopening the study', async () => {
    const { study, item, conversation } = await withItem();
    const span = { position: 0, start: 0, end: 5, quote: 'hello' };
    await study.call('item.set', { item, annotator, field: 'answer:reuse', value: 'Maybe' });
    await study.call('item.set', { item, annotator, field: 'answer:specific_examples', value: 'It asked twice.' });
    await study.call('item.set', { item, annotator, field: 'evidence:reuse', value: [span] });
    const form = await study.call('item.set', { item, annotator, field: 'comment:1', value: 'polite' });
    expect(await study.call('conversation.evidence', { id: conversation })).toEqual({
      reuse: [{ ...span, annotator }],
    });
    expect(form).toMatchObject({
      state: 'draft',
      answers: { reuse: 'Maybe', specific_examples: 'It asked twice.' },
      evidence: { reuse: [span] },
      comments: { 1: 'polite' },
      canUndo: true,
      canRedo: false,
      revisions: 4,
    });
    await study.close();
    const again = openTestSession(study.file);
    const opened = await again.call('item.form', { item, annotator });
    expect(opened.form).toEqual(form);
    expect(opened.conversation).toMatchObject({ id: conversation, instanceId: 'airline_0', sourceLabel: 'Humans' });
    expect(opened.conversation.messages[0]?.parts).toEqual([{ kind: 'text', text: 'hello', start: 0 }]);
  });

  it('undoes and redoes after a restart', async () => {
    const { study, item } = await withItem();
    await study.call('item.set', { item, annotator, field: 'answer:reuse', value: 'Maybe' });
    await study.call('item.set', { item, annotator, field: 'answer:reuse', value: 'No' });
    await study.close();
    const again = openTestSession(study.file);
    expect((await again.call('item.undo', { item, annotator })).answers).toEqual({ reuse: 'Maybe' });
    await again.close();
    const third = openTestSession(study.file);
    expect((await third.call('item.redo', { item, annotator })).answers).toEqual({ reuse: 'No' });
    await expect(third.call('item.redo', { item, annotator })).rejects.toMatchObject({ code: 'nothing_to_do' });
    const history = await third.call('item.history', { item, annotator });
    expect(history.map(({ lamport, value, author }) => [lamport, value, author])).toEqual([
      [1, 'Maybe', 'here/Ada'],
      [2, 'No', 'here/Ada'],
      [3, 'Maybe', 'here/Ada'],
      [4, 'No', 'here/Ada'],
    ]);
  });

  it('submits, refuses changes, and reopens', async () => {
    const { study, item } = await withItem();
    await expect(study.call('item.submit', { item, annotator })).rejects.toMatchObject({
      code: 'incomplete',
      details: { missing: TAU_BENCH_SURVEY.questions.map(({ id }) => id) },
    });
    await answerAll(study, item);
    expect((await study.call('item.submit', { item, annotator })).state).toBe('submitted');
    expect(await study.call('annotators.list', {})).toEqual([
      { name: annotator, items: 1, submitted: 1, blind: { items: 0, submitted: 0 } },
    ]);
    const change = study.call('item.set', { item, annotator, field: 'answer:reuse', value: 'No' });
    await expect(change).rejects.toMatchObject({ code: 'item_closed' });
    expect((await study.call('item.reopen', { item, annotator })).state).toBe('draft');
    expect((await study.call('item.skip', { item, annotator, reason: 'empty' })).skipReason).toBe('empty');
    expect((await study.call('study.overview', {})).done).toEqual([
      { annotator, submitted: 0, skipped: 1, draft: 0, pending: 0, blind: 0, toJudge: 0 },
    ]);
  });

  it('counts ratings as current answers to choice questions', async () => {
    const { study, item } = await withItem();
    await answerAll(study, item);
    await study.call('item.set', { item, annotator, field: 'answer:specific_examples', value: 'text' });
    await study.call('item.set', { item, annotator, field: 'answer:reuse', value: null });
    expect((await study.call('study.info', {})).ratings).toBe(7);
    expect(await study.call('items.queue', { annotator })).toMatchObject([{ id: item, state: 'draft', answered: 7 }]);
  });

  it('is append-only in the file itself', async () => {
    const { study, item } = await withItem();
    await study.call('item.set', { item, annotator, field: 'answer:reuse', value: 'No' });
    expect(() => study.context.db.exec('UPDATE revision SET lamport = 9')).toThrow('append-only');
    expect(() => study.context.db.exec('DELETE FROM revision')).toThrow('append-only');
    const replace = 'INSERT OR REPLACE INTO revision SELECT * FROM revision';
    expect(() => study.context.db.exec(replace)).toThrow('append-only');
  });

  it('lets nobody rate what is not theirs', async () => {
    const { study, item } = await withItem();
    await expect(study.call('item.form', { item, annotator: 'Ben' })).rejects.toMatchObject({ code: 'no_annotator' });
    await study.call('annotator.add', { name: 'Ben' });
    await expect(study.call('item.form', { item, annotator: 'Ben' })).rejects.toMatchObject({ code: 'not_assigned' });
    await expect(study.call('item.form', { item: 'x', annotator })).rejects.toMatchObject({ code: 'no_item' });
  });

  it('gives every annotator an own log under one order of Lamport numbers', async () => {
    const { study, item } = await withItem();
    await study.call('item.resolve', { annotator: 'Ben', target: item });
    await study.call('item.set', { item, annotator, field: 'answer:reuse', value: 'No' });
    const ben = await study.call('item.set', { item, annotator: 'Ben', field: 'answer:reuse', value: 'Yes' });
    expect([ben.answers.reuse, ben.revisions]).toEqual(['Yes', 1]);
    expect((await study.call('item.history', { item, annotator: 'Ben' }))[0]?.lamport).toBe(2);
  });
});

describe('queues and addresses', () => {
  it('makes items once and appends them to queues', async () => {
    const study = newStudy();
    const ids = addConversations(study.context.db, [
      { key: 'airline_0', source: 'Humans' },
      { key: 'airline_1', source: 'Humans' },
    ]);
    const annotators = ['Ada', 'Ben'];
    const added = await study.call('items.add', { conversations: ids, annotators });
    expect(added).toEqual({
      items: 2,
      assignments: 4,
      queues: annotators.map((name) => ({ annotator: name, from: 0, count: 2 })),
    });
    const again = await study.call('items.add', { conversations: ids, annotators });
    expect(again).toEqual({ items: 0, assignments: 0, queues: [] });
    const queue = await study.call('items.queue', { annotator: 'Ben' });
    expect(queue.map(({ conversation, place, state }) => [conversation, place, state])).toEqual([
      [ids[0], 0, 'pending'],
      [ids[1], 1, 'pending'],
    ]);
    const unknown = study.call('items.add', { conversations: [ids[0] ?? '', 'nope'], annotators: ['Cyd'] });
    await expect(unknown).rejects.toMatchObject({ code: 'no_conversation' });
    expect(await study.call('items.queue', { annotator: 'Cyd' })).toEqual([]);
  });

  it('takes back what was added and not begun, and nothing that stood there before', async () => {
    const study = newStudy();
    const ids = addConversations(
      study.context.db,
      ['airline_0', 'airline_1', 'airline_2'].map((key) => ({ key, source: 'Humans' })),
    );
    const add = (conversations: string[]) => study.call('items.add', { conversations, annotators: [annotator] });
    await add(ids.slice(0, 1));
    const { queues } = await add(ids);
    const standing = async () =>
      (await study.call('items.queue', { annotator })).map(({ conversation, place }) => [conversation, place]);
    const [, begun] = await study.call('items.queue', { annotator });
    await study.call('item.set', { item: begun?.id ?? '', annotator, field: 'answer:reuse', value: 'No' });
    expect(await study.call('items.takeBack', { queues })).toEqual({ assignments: 1 });
    expect(await standing()).toEqual([
      [ids[0], 0],
      [ids[1], 1],
    ]);
    expect(await study.call('items.takeBack', { queues })).toEqual({ assignments: 0 });
    expect(await add(ids)).toMatchObject({ items: 0, assignments: 1 });
    expect(await standing()).toHaveLength(3);
  });

  it('finds an item by its own id, its conversation, its instance id or SOURCE/INSTANCE', async () => {
    const study = newStudy();
    const [first = ''] = addConversations(study.context.db, [
      { key: 'airline_0', source: 'Humans' },
      { key: 'airline_0', source: 'a/b', kind: 'simulator' },
      { key: 'airline_1', source: 'Humans' },
    ]);
    const find = (target: string) => study.call('item.resolve', { annotator, target });
    const one = await find('airline_1');
    expect((await find(one.id)).id).toBe(one.id);
    expect((await find('Humans/airline_0')).conversation).toBe(first);
    expect((await find('a/b/airline_0')).conversation).not.toBe(first);
    expect((await find(first)).conversation).toBe(first);
    await expect(find('airline_0')).rejects.toMatchObject({
      code: 'ambiguous_item',
      details: { candidates: ['Humans/airline_0', 'a/b/airline_0'] },
    });
    await expect(find('airline_9')).rejects.toMatchObject({ code: 'no_item' });
    expect(await study.call('items.queue', { annotator })).toHaveLength(3);
  });
});

describe('sources and roles', () => {
  it('renames a source without a clash, and keeps its terms', async () => {
    const study = newStudy();
    addConversations(study.context.db, [
      { key: 'airline_0', source: 'A', kind: 'simulator' },
      { key: 'airline_0', source: 'B', kind: 'simulator' },
    ]);
    const [source] = await study.call('sources.list', {});
    const id = source?.id ?? 0;
    await expect(study.call('source.update', { id, label: 'B' })).rejects.toMatchObject({ code: 'label_taken' });
    await study.call('source.update', { id, terms: 'CC BY 4.0' });
    expect((await study.call('source.update', { id, label: 'C' }))[0]).toMatchObject({
      label: 'C',
      terms: 'CC BY 4.0',
    });
  });

  it('keeps an annotator session away from what would show the sources', async () => {
    const { study, item } = await withItem();
    await study.close();
    const blind = openTestSession(study.file, { role: 'annotator' });
    for (const [name, input] of [
      ['sources.list', {}],
      ['usi.table', {}],
      ['conversations.facets', {}],
      ['export.formats', {}],
    ] as const) {
      await expect(blind.call(name, input)).rejects.toMatchObject({ code: 'not_allowed' });
    }
    // what is not blind is not there either
    expect(await blind.call('work.queue', { annotator })).toEqual([]);
    await expect(blind.call('work.item', { item, annotator })).rejects.toMatchObject({ code: 'not_blind' });
  });
});
