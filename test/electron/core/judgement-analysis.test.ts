import { describe, expect, it, vi } from 'vitest';
import type { JudgementQuality } from '../../../shared/contract/judgement-view.ts';
import { addConversations, newStudy, type TestConversation, type TestSession } from '../support/study-fixture.ts';

const conversations: TestConversation[] = Array.from({ length: 24 }, (_, task): TestConversation[] => [
  { key: `retail_${task}`, source: 'People', turns: [`hello ${task}`, 'Hi', 'bye', 'Bye'] },
  { key: `retail_${task}_1`, source: 'alpha', kind: 'simulator', turns: [`good day ${task}`, 'Hi', 'thanks', 'Bye'] },
  { key: `retail_${task}_1`, source: 'beta', kind: 'simulator', turns: [`dear sir ${task}`, 'Hi', 'thank you', 'Bye'] },
]).flat();

const annotators = ['Ada', 'Ben', 'Cleo'];

/** A plan in which judges find the human beside alpha always, beside beta never; Cleo fails every attention check. */
async function judged(kinds: ('pair' | 'single')[] = ['pair']): Promise<TestSession> {
  const study = newStudy();
  addConversations(study.context.db, conversations);
  await study.call('plan.make', { annotators, kinds, overlap: 2, repeats: 10, gold: 5, attention: 10, seed: 7 });
  for (const annotator of annotators) await answerAll(study, annotator);
  return study;
}

interface Key {
  left: 0 | 1;
  first: string;
  second: string | null;
  expected: string | null;
}

async function answerAll(study: TestSession, annotator: string): Promise<void> {
  const key = study.context.db.prepare<[string, string], Key>(
    `SELECT a.left_member AS left, s1.label AS first, s2.label AS second, item.expected
     FROM item JOIN assignment AS a ON a.item_id = item.id JOIN annotator ON annotator.id = a.annotator_id
     JOIN conversation AS c1 ON c1.id = item.conversation_id JOIN source AS s1 ON s1.id = c1.source_id
     LEFT JOIN conversation AS c2 ON c2.id = item.second_conversation_id LEFT JOIN source AS s2 ON s2.id = c2.source_id
     WHERE item.uid = ? AND annotator.name = ?`,
  );
  for (const { id: item, kind } of await study.call('work.queue', { annotator })) {
    const { left, first, second, expected } = key.get(item, annotator) as Key;
    const human = (first === 'People') === (left === 0) ? 'A' : 'B';
    const simulator = first === 'People' ? second : first;
    const other = human === 'A' ? 'B' : 'A';
    let value = kind === 'single' ? (first === 'alpha' ? 'Simulator' : 'Human') : simulator === 'alpha' ? human : other;
    if (expected !== null) {
      const asked = (JSON.parse(expected) as { verdict: string }).verdict;
      const options = kind === 'single' ? ['Human', 'Simulator'] : ['A', 'B'];
      value = annotator === 'Cleo' ? (options.find((option) => option !== asked) ?? '') : asked;
    }
    await study.call('item.set', { item, annotator, field: 'answer:verdict', value });
    await study.call('item.submit', { item, annotator });
  }
}

const quick = { replicates: 100 };
const of = ({ annotators: rows }: JudgementQuality, name: string) => rows.find(({ annotator }) => annotator === name);

describe('results of blind judging', () => {
  it('are calculated once, and anew after an answer, another rule and with other options', async () => {
    const study = await judged();
    const compute = vi.spyOn(study.context.compute, 'run');
    const first = await study.call('judgements.summary', quick);
    expect(await study.call('judgements.summary', quick)).toEqual(first);
    expect(compute).toHaveBeenCalledTimes(1);
    await study.call('judgements.summary', { ...quick, seed: 3 });
    expect(compute).toHaveBeenCalledTimes(2);
    await study.call('judgements.rule', { failedChecks: 5 });
    await study.call('judgements.summary', { ...quick, seed: 3 });
    expect(compute).toHaveBeenCalledTimes(3);
    const [{ id: item = '' } = {}] = await study.call('work.queue', { annotator: 'Ada' });
    await study.call('item.reopen', { item, annotator: 'Ada' });
    const after = await study.call('judgements.summary', quick);
    expect(after.everybody.judgements).toBe(first.everybody.judgements - 1);
  });

  it('stand under aliases until unblinding, then under sources, with the same numbers', async () => {
    const study = await judged();
    const before = await study.call('judgements.summary', quick);
    expect(before.unblindedAt).toBeNull();
    expect(JSON.stringify(before)).not.toMatch(/alpha|beta|People/);
    expect(before.sourceIds).toEqual({});
    const aliased = before.everybody.pair?.sources.map(({ share }) => share.estimate);
    expect([...(aliased ?? [])].sort()).toEqual([0, 1]);

    await study.call('unblind', { confirm: 'unblind' });
    const after = await study.call('judgements.summary', quick);
    const shares = after.everybody.pair?.sources.map(({ source, share, decided }) => [source, share.estimate, decided]);
    const normal = (simulator: string) =>
      (
        study.context.db
          .prepare(
            `SELECT count(*) AS n FROM assignment AS a JOIN item ON item.id = a.item_id AND item.role = 'normal'
           JOIN conversation AS c ON c.id = item.second_conversation_id JOIN source ON source.id = c.source_id AND source.label = ?`,
          )
          .get(simulator) as { n: number }
      ).n;
    expect(shares).toEqual([
      ['alpha', 0, normal('alpha')],
      ['beta', 1, normal('beta')],
    ]);
    expect(Object.keys(after.sourceIds).sort()).toEqual(['alpha', 'beta']);
  });

  it('are given with and without whom the rule leaves out, and nothing is lost', async () => {
    const study = await judged();
    const { excluded, everybody, kept } = await study.call('judgements.summary', quick);
    expect(excluded).toEqual(['Cleo']);
    expect(everybody.annotators).toEqual(annotators);
    expect(kept?.annotators).toEqual(['Ada', 'Ben']);
    const quality = await study.call('judgements.quality', {});
    expect(of(quality, 'Cleo')).toMatchObject({ checks: { right: 0 }, excluded: [{ code: 'failed_checks' }] });
    // Ada's checks are right and she said the same the second time, whatever the sides were
    const ada = of(quality, 'Ada');
    expect(ada?.checks.right).toBe(ada?.checks.done);
    expect(ada?.checks.done).toBeGreaterThan(1);
    expect(ada?.retest?.same).toBe(ada?.retest?.answers);
    expect(ada?.retest?.items).toBeGreaterThan(0);
    expect(ada?.excluded).toEqual([]);
  });

  it('of single conversations are beside the rate of people', async () => {
    const study = await judged(['single']);
    await study.call('unblind', { confirm: 'unblind' });
    const { everybody } = await study.call('judgements.summary', quick);
    expect(everybody.single?.people?.share.estimate).toBe(1);
    expect(everybody.single?.sources.map(({ source, difference }) => [source, difference?.estimate])).toEqual([
      ['alpha', -1],
      ['beta', 0],
    ]);
  });
});

describe('the exclusion rule', () => {
  it('is declared with the plan, hashed; a change after the first answer is post hoc, going back is none', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    expect((await study.call('judgements.quality', {})).rule).toMatchObject({ declaredAt: null, postHoc: false });
    await study.call('judgements.rule', { paceShare: 0.25 });
    await study.call('plan.make', { annotators, kinds: ['pair'], overlap: 1, seed: 7 });
    const { rule: before } = await study.call('judgements.quality', {});
    expect(before).toMatchObject({ rule: { failedChecks: 2, paceShare: 0.25 }, postHoc: false });
    // sha256sum of the four parts in order
    expect(before.hash).toBe('37582a304078818f75a3e285e7cd83ae31ac3eaacfb44459ec7c78490cf94332');
    await answerAll(study, 'Ada');
    const changed = await study.call('judgements.rule', { paceShare: 0.5 });
    expect(changed).toMatchObject({ rule: { paceShare: 0.5 }, postHoc: true });
    const back = await study.call('judgements.rule', { paceShare: 0.25 });
    expect(back).toMatchObject({ postHoc: false, declaredAt: before.declaredAt });
    expect(back.history.map(({ afterAnswers }) => afterAnswers)).toEqual([false, true, true]);
  });
});

describe('the judgements behind a number', () => {
  it('are as many as the number counts, and open in replay only after unblinding', async () => {
    const study = await judged();
    const { everybody } = await study.call('judgements.summary', quick);
    for (const { source, judgements } of everybody.pair?.sources ?? []) {
      const page = await study.call('judgements.items', { kind: 'pair', source, limit: 200 });
      expect(page.total).toBe(judgements);
      const kept = await study.call('judgements.items', { kind: 'pair', source, kept: true });
      expect(kept.rows.some(({ annotator }) => annotator === 'Cleo')).toBe(false);
      expect(kept.total).toBe(page.rows.filter(({ excluded }) => !excluded).length);
      expect(page.rows.every(({ conversations: ids }) => ids === null)).toBe(true);
    }
    await study.call('unblind', { confirm: 'unblind' });
    const { rows } = await study.call('judgements.items', { kind: 'pair', source: 'beta', annotator: 'Ben', limit: 1 });
    expect(rows[0]).toMatchObject({
      annotator: 'Ben',
      source: 'beta',
      conversations: [expect.any(String), expect.any(String)],
    });
    expect(rows[0]?.answers.verdict).not.toBe(rows[0]?.humanSide);
  });

  it('are refused to an annotator, as are results, quality and the rule', async () => {
    const study = await judged();
    await study.call('session.enter', { annotator: 'Ada' });
    const calls = [
      study.call('judgements.summary', {}),
      study.call('judgements.quality', {}),
      study.call('judgements.items', {}),
      study.call('judgements.rule', {}),
      study.call('judgements.list', {}),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
