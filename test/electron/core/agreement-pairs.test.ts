import { describe, expect, it } from 'vitest';
import { addConversations, newStudy, type TestConversation, type TestSession } from '../support/study-fixture.ts';

const conversations: TestConversation[] = Array.from({ length: 14 }, (_, task): TestConversation[] => [
  { key: `retail_${task}`, source: 'People', turns: [`hello ${task}`, 'Hi', 'bye', 'Bye'] },
  { key: `retail_${task}_1`, source: 'sim', kind: 'simulator', turns: [`good day ${task}`, 'Hi', 'thanks', 'Bye'] },
]).flat();

/** Every judge finds the human on the side where the key has it; `wrong` judges err on some items. */
async function judged(wrong: (annotator: string, item: string) => boolean): Promise<TestSession> {
  const study = newStudy();
  addConversations(study.context.db, conversations);
  const annotators = ['Ada', 'Ben'];
  await study.call('plan.make', {
    annotators,
    kinds: ['pair'],
    overlap: 2,
    repeats: 20,
    gold: 10,
    attention: 10,
    seed: 7,
  });
  const side = study.context.db.prepare(
    `SELECT a.left_member AS left, source.kind FROM item JOIN assignment AS a ON a.item_id = item.id
     JOIN annotator ON annotator.id = a.annotator_id JOIN conversation AS c ON c.id = item.conversation_id
     JOIN source ON source.id = c.source_id WHERE item.uid = ? AND annotator.name = ?`,
  );
  for (const annotator of annotators) {
    for (const { id: item } of await study.call('work.queue', { annotator })) {
      const { left, kind } = side.get(item, annotator) as { left: 0 | 1; kind: string };
      const humanIsLeft = (kind === 'human') === (left === 0);
      const value = humanIsLeft !== wrong(annotator, item) ? 'A' : 'B';
      await study.call('item.set', { item, annotator, field: 'answer:verdict', value });
      await study.call('item.submit', { item, annotator });
    }
  }
  return study;
}

describe('agreement of judges of blind pairs', () => {
  it('is full for judges who all find the human, though the sides differ, and only first presentations count', async () => {
    const study = await judged(() => false);
    const { dimensions, retest, questions } = await study.call('agreement.pairs', { interval: false });
    const [pair] = dimensions;
    expect(pair).toMatchObject({ dimension: 'pair', level: 'nominal', exact: { estimate: 1 } });
    // Both conversations of a pair are chosen somewhere: coded by truth the judges would be constant.
    expect(pair?.alpha).toMatchObject({ status: 'ok', estimate: 1 });
    const normal = study.context.db.prepare("SELECT count(*) AS n FROM item WHERE role = 'normal'").get() as {
      n: number;
    };
    expect(pair?.evidence).toMatchObject({ items: normal.n, raters: 2 });
    expect(retest[0]).toMatchObject({ dimension: 'pair', exact: 1 });
    expect(questions[0]?.wording).toBe('Which side is the human?');
  });

  it('falls where a judge chooses the other conversation, by as many pairs', async () => {
    const errs = new Set<string>();
    const study = await judged((annotator, item) => {
      if (annotator === 'Ben' && errs.size < 3) errs.add(item);
      return annotator === 'Ben' && errs.has(item);
    });
    const first = study.context.db.prepare("SELECT count(*) AS n FROM item WHERE role = 'normal'").get() as {
      n: number;
    };
    const role = study.context.db.prepare('SELECT role FROM item WHERE uid = ?');
    const apart = [...errs].filter((uid) => (role.get(uid) as { role: string }).role === 'normal').length;
    const [pair] = (await study.call('agreement.pairs', { interval: false })).dimensions;
    expect(pair?.exact).toMatchObject({ estimate: expect.closeTo(1 - apart / first.n, 12) });
  });

  it('has no question before anybody has judged, and is not for annotators', async () => {
    const study = newStudy();
    expect((await study.call('agreement.pairs', {})).dimensions).toEqual([]);
  });
});
