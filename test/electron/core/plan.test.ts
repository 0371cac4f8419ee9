import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { NO_TIME } from '../../../shared/domain/work.ts';
import { addConversations, newStudy, type TestConversation, temporaryFolder } from '../support/study-fixture.ts';

const conversations: TestConversation[] = Array.from({ length: 12 }, (_, task): TestConversation[] => [
  { key: `retail_${task}`, source: 'People', turns: [`hello ${task}`, 'Hi', 'bye', 'Bye'] },
  { key: `retail_${task}_1`, source: 'sim', kind: 'simulator', turns: [`good day ${task}`, 'Hi', 'thanks', 'Bye'] },
]).flat();

async function planned() {
  const study = newStudy();
  addConversations(study.context.db, conversations);
  const plan = { annotators: ['Ada', 'Ben', 'Cleo'], overlap: 2, repeats: 20, gold: 10, attention: 10, seed: 7 };
  return { study, made: await study.call('plan.make', plan) };
}

it('says how much there is for whom, how long it takes, and that the sides are even', async () => {
  const { study, made } = await planned();
  expect(made.byKind).toEqual({ pair: made.items });
  expect(Object.values(made.balance).every((most) => most <= 1)).toBe(true);
  const { annotators } = await study.call('plan.progress', {});
  expect(annotators.map(({ annotator, items, pending }) => [annotator, items, pending])).toEqual(
    Object.entries(made.perAnnotator).map(([name, n]) => [name, n, n]),
  );
});

it('says what the items are for, and what everybody holds from before', async () => {
  const { study, made } = await planned();
  // a tenth of 12 pairs, rounded, is 1
  expect(made.byRole).toEqual({ normal: 10, gold: 1, attention: 1, repeat: made.items - 12 });
  expect(made.heldBefore).toEqual({});
  const singles = { kinds: ['single' as const], overlap: 1, limit: 6, seed: 8 };
  await study.call('plan.make', { ...singles, annotators: ['Ada'] });
  const next = await study.call('plan.preview', { ...singles, annotators: ['Ada', 'Dora'] });
  // 6 single conversations each; pairs are no part of this plan
  expect(next).toMatchObject({ heldBefore: { Ada: 6 }, perAnnotator: { Dora: 6 }, byRole: { normal: 6 } });
});

it('can be changed in the middle: what was begun stays, the rest is taken back, more is added behind', async () => {
  const { study } = await planned();
  const [first] = await study.call('work.queue', { annotator: 'Ada' });
  await study.call('item.set', { item: first?.id ?? '', annotator: 'Ada', field: 'answer:verdict', value: 'B' });
  const before = (await study.call('work.queue', { annotator: 'Ada' })).length;
  expect((await study.call('plan.withdraw', { annotator: 'Ada' })).items).toHaveLength(before - 1);
  const { done } = await study.call('study.overview', {});
  expect(done.find(({ annotator }) => annotator === 'Ada')).toEqual({
    annotator: 'Ada',
    submitted: 0,
    skipped: 0,
    draft: 1,
    pending: 0,
    blind: 1,
    toJudge: 1,
  });
  expect(await study.call('work.queue', { annotator: 'Ada' })).toMatchObject([{ id: first?.id, state: 'draft' }]);
  await study.call('plan.make', {
    annotators: ['Ada', 'Ben'],
    kinds: ['single', 'labels'],
    overlap: 1,
    limit: 6,
    seed: 8,
  });
  const queue = await study.call('work.queue', { annotator: 'Ada' });
  expect(queue[0]?.id).toBe(first?.id);
  expect(queue.slice(1).every(({ state, kind }) => state === 'pending' && kind !== 'pair')).toBe(true);
});

it('counts ratings of a plan among what is judged blind, not among the queues', async () => {
  const study = newStudy();
  addConversations(study.context.db, conversations);
  await study.call('plan.make', { annotators: ['Ada'], kinds: ['rating', 'pair'], overlap: 1, limit: 6, seed: 1 });
  const [row] = await study.call('work.queue', { annotator: 'Ada' });
  const time = { ...NO_TIME, readingSeconds: 5 };
  await study.call('work.time', { item: row?.id ?? '', annotator: 'Ada', sitting: 'morning', time });
  const { done } = await study.call('study.overview', {});
  expect(done).toMatchObject([{ pending: 6, draft: 0, blind: 6, toJudge: 6 }]);
});

it('gives back what was withdrawn, in its place and on its sides, until another plan is made', async () => {
  const { study } = await planned();
  const before = await study.call('judgements.list', {});
  const taken = await study.call('plan.withdraw', { annotator: 'Ada' });
  await study.call('plan.withdraw', { annotator: 'Ben' });
  expect(await study.call('plan.giveBack', { annotator: 'Ada', ...taken })).toEqual({ given: taken.items.length });
  const ofAda = ({ judgements }: typeof before) => judgements.filter(({ annotator }) => annotator === 'Ada');
  const after = await study.call('judgements.list', {});
  expect(ofAda(after)).toEqual(ofAda(before));
  expect(after.judgements.filter(({ annotator }) => annotator === 'Ben')).toEqual([]);
  const again = await study.call('plan.withdraw', { annotator: 'Ada' });
  expect(again.items).toEqual(taken.items);
  await study.call('plan.make', { annotators: ['Ada'], kinds: ['single'], overlap: 1, limit: 2, seed: 8 });
  await expect(study.call('plan.giveBack', { annotator: 'Ada', ...again })).rejects.toMatchObject({
    code: 'plan_since',
  });
});

it('takes labels on turns, tags of a verdict, and refuses what the instrument does not have', async () => {
  const study = newStudy();
  addConversations(study.context.db, conversations);
  await study.call('plan.make', { annotators: ['Ada'], kinds: ['labels'], overlap: 1, limit: 1, seed: 1 });
  await study.call('plan.make', { annotators: ['Ada'], kinds: ['pair'], overlap: 1, limit: 1, seed: 1 });
  const [labels, pair] = await study.call('work.queue', { annotator: 'Ada' });
  const set = (item: string | undefined, field: string, value: string[]) =>
    study.call('item.set', { item: item ?? '', annotator: 'Ada', field, value });
  expect((await set(labels?.id, 'labels:0', ['polite', 'uncertain'])).labels).toEqual({ '0': ['polite', 'uncertain'] });
  await expect(set(labels?.id, 'labels:0', ['rude'])).rejects.toMatchObject({ code: 'unknown_option' });
  expect((await set(pair?.id, 'tags:reasons', ['Wording'])).tags).toEqual({ reasons: ['Wording'] });
  await expect(set(pair?.id, 'tags:colours', ['Red'])).rejects.toMatchObject({ code: 'unknown_question' });
  await expect(study.call('item.submit', { item: pair?.id ?? '', annotator: 'Ada' })).rejects.toMatchObject({
    code: 'incomplete',
  });
  await study.call('item.set', {
    item: pair?.id ?? '',
    annotator: 'Ada',
    field: 'answer:verdict',
    value: 'Cannot tell',
  });
  expect((await study.call('item.submit', { item: pair?.id ?? '', annotator: 'Ada' })).state).toBe('submitted');
});

it('goes through the archive whole: items, sides, repeats and answers are the same in the study that reads it', async () => {
  const { study } = await planned();
  for (const { id: item } of (await study.call('work.queue', { annotator: 'Ada' })).slice(0, 4))
    await study.call('item.set', { item, annotator: 'Ada', field: 'answer:verdict', value: 'A' });
  const dir = temporaryFolder();
  const out = (name: string) => {
    const folder = path.join(dir, name);
    mkdirSync(folder);
    return folder;
  };
  const exported = await study.call('export.run', {
    format: 'counterpart-jsonl',
    out: out('a'),
    options: {},
    job: 'x',
  });
  const file = exported.files.find(({ name }) => name.endsWith('.jsonl'))?.ref ?? '';
  const copy = newStudy();
  const report = await copy.call('import.run', { files: [file], options: {}, job: 'i' });
  expect(report.rejected).toBe(0);
  const blind = (judgements: { source: string | null }[]) => judgements.map((each) => ({ ...each, source: null }));
  const [before, after] = await Promise.all([study.call('judgements.list', {}), copy.call('judgements.list', {})]);
  expect(blind(after.judgements)).toEqual(blind(before.judgements));
  const again = await copy.call('export.run', { format: 'counterpart-jsonl', out: out('b'), options: {}, job: 'y' });
  const text = (files: { name: string; ref: string }[]) =>
    readFileSync(files.find(({ name }) => name.endsWith('.jsonl'))?.ref ?? '', 'utf8');
  expect(text(again.files)).toBe(text(exported.files));
});

it('previews exactly what it would make, and stores nothing', async () => {
  const study = newStudy();
  addConversations(study.context.db, conversations);
  const plan = { annotators: ['Ada', 'Ben', 'Cleo'], overlap: 2, repeats: 20, gold: 10, seed: 11 };
  const preview = await study.call('plan.preview', plan);
  expect((await study.call('plan.progress', {})).annotators).toEqual([]);
  expect(await study.call('plan.make', plan)).toEqual(preview);
});

it('a leak is decided, opened again, and a length is not redacted, for it has no words', async () => {
  const study = newStudy();
  const long = Array.from({ length: 80 }, (_, n) => `word${n}`).join(' ');
  addConversations(study.context.db, [
    ...conversations,
    {
      key: 'retail_0_2',
      source: 'sim',
      kind: 'simulator',
      turns: [long, 'Hi', 'As an AI language model, I agree', 'Bye'],
    },
  ]);
  await study.call('leaks.scan', {});
  const found = await study.call('leaks.list', {});
  const id = (code: string) => found.find((leak) => leak.code === code)?.id ?? -1;
  const both = [id('length'), id('says_model')];
  const decide = (ids: number[], decision: 'redacted' | 'excluded' | 'open') =>
    study.call('leaks.decide', { ids, decision, reason: '' });
  await expect(decide(both, 'redacted')).rejects.toMatchObject({ code: 'no_words' });
  expect((await study.call('leaks.list', {})).every(({ decision }) => decision === 'open')).toBe(true);
  expect((await study.call('study.overview', {})).openLeaks).toBe(found.length);
  await decide(both, 'excluded');
  expect((await study.call('study.overview', {})).openLeaks).toBe(found.length - 2);
  expect(await decide(both.slice(0, 1), 'open')).toEqual({ decided: 1 });
  const after = await study.call('leaks.list', {});
  expect(after.flatMap(({ id: leak, decision }) => (both.includes(leak) ? [decision] : [])).toSorted()).toEqual([
    'excluded',
    'open',
  ]);
});
