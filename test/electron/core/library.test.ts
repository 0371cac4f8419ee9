import { describe, expect, it } from 'vitest';
import { addConversations, addSurveys, indexed, newStudy, type TestConversation } from '../support/study-fixture.ts';

const conversations: TestConversation[] = [
  { key: 'airline_2', source: 'Humans', turns: ['I want a refund', 'Let me look'], reward: 1 },
  { key: 'airline_10', source: 'Humans', turns: ['Änderung bitte, my café order', 'Sure'], reward: 0 },
  { key: 'airline_2_ann2', source: 'Humans', turns: ['cancel', 'ok', 'thanks', 'bye'], keep: false },
  { key: 'retail_1_1', source: 'Sim A', kind: 'simulator', turns: ['Refund my order please', 'no'], reward: 0.5 },
  { key: 'retail_1_2', source: 'Sim A', kind: 'simulator', turns: ['Hello there'] },
];

const page = { filter: {}, sort: { by: 'task', descending: false }, after: null, limit: 100 } as const;
const ids = (rows: { instanceId: string }[]) => rows.map(({ instanceId }) => instanceId);

describe('the library', () => {
  it('orders tasks as people count', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    const { rows, total, totalExact } = await study.call('conversations.page', page);
    expect(ids(rows)).toEqual(['airline_2', 'airline_2_ann2', 'airline_10', 'retail_1_1', 'retail_1_2']);
    expect([total, totalExact]).toEqual([5, true]);
  });

  it.each(['task', 'source', 'run', 'turns', 'words', 'reward', 'survey', 'imported'] as const)(
    'pages by %s give every row once, in both directions, mirrored',
    async (by) => {
      const study = newStudy();
      addConversations(study.context.db, conversations);
      const walk = async (descending: boolean) => {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { rows, next }: { rows: { instanceId: string }[]; next: string | null } = await study.call(
            'conversations.page',
            { ...page, sort: { by, descending }, after, limit: 2 },
          );
          seen.push(...ids(rows));
          after = next;
        } while (after);
        return seen;
      };
      const up = await walk(false);
      expect([...up].sort()).toEqual(ids(conversations.map(({ key }) => ({ instanceId: key }))).sort());
      expect(await walk(true)).toEqual(up.toReversed());
    },
  );

  it('filters', async () => {
    const study = newStudy();
    const uids = addConversations(study.context.db, conversations);
    const found = async (filter: object) => ids((await study.call('conversations.page', { ...page, filter })).rows);
    expect(await found({ domains: ['retail'] })).toEqual(['retail_1_1', 'retail_1_2']);
    expect(await found({ task: 'airline_2' })).toEqual(['airline_2', 'airline_2_ann2']);
    expect(await found({ reward: 'success' })).toEqual(['airline_2', 'retail_1_1']);
    expect(await found({ reward: 'failure' })).toEqual(['airline_10']);
    expect(await found({ reward: 'none' })).toEqual(['airline_2_ann2', 'retail_1_2']);
    expect(await found({ kept: false })).toEqual(['airline_2_ann2']);
    expect(await found({ minTurns: 2, maxTurns: 3 })).toEqual(['airline_2', 'airline_10', 'retail_1_1']);
    expect(await found({ run: 2 })).toEqual(['retail_1_2']);
    expect(await found({ batch: 2 })).toEqual(['airline_2_ann2']);
    expect(await found({ sources: [] })).toEqual([]);
    await study.call('conversation.flag', { id: uids[1] ?? '', flagged: true });
    expect(await found({ flagged: true })).toEqual(['airline_10']);
  });

  it('finds words without case and accents, with the hit in its context', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    await indexed(study);
    const found = async (query: string) =>
      (await study.call('conversations.page', { ...page, filter: { query } })).rows;
    expect(ids(await found('refund'))).toEqual(['airline_2', 'retail_1_1']);
    expect(ids(await found('anderung CAFE'))).toEqual(['airline_10']);
    expect(ids(await found('"my order"'))).toEqual(['retail_1_1']);
    expect(ids(await found('ref'))).toEqual(['airline_2', 'retail_1_1']);
    expect(ids(await found('ref order'))).toEqual([]);
    expect(ids(await found('"refund let"'))).toEqual([]);
    expect(ids(await found('?!'))).toEqual([]);
    expect(ids(await found('"unclosed OR NEAR( *'))).toEqual([]);
    expect((await found('cafe'))[0]?.hit).toEqual({
      position: 0,
      before: 'Änderung bitte, my ',
      match: 'café',
      after: ' order',
    });
  });

  it('refuses a position of another list', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    const { next } = await study.call('conversations.page', { ...page, limit: 1 });
    const other = { ...page, sort: { by: 'words', descending: false }, after: next } as const;
    await expect(study.call('conversations.page', other)).rejects.toMatchObject({ code: 'bad_position' });
    await expect(study.call('conversations.page', { ...page, after: 'x' })).rejects.toMatchObject({
      code: 'bad_position',
    });
  });

  it('counts facets, tasks and the study', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    expect(await study.call('conversations.facets', {})).toMatchObject({
      domains: [
        { domain: 'airline', count: 3 },
        { domain: 'retail', count: 2 },
      ],
      runs: [1, 2],
      batches: [1, 2],
      maxTurns: 4,
    });
    expect(await study.call('tasks.list', {})).toEqual({
      tasks: [
        { key: 'airline_2', about: null, human: 2, simulator: 0 },
        { key: 'airline_10', about: null, human: 1, simulator: 0 },
        { key: 'retail_1', about: null, human: 0, simulator: 2 },
      ],
      total: 3,
    });
    expect(await study.call('tasks.list', { query: ' AIRLINE', limit: 1 })).toMatchObject({
      tasks: [{ key: 'airline_2' }],
      total: 2,
    });
    expect(await study.call('tasks.list', { query: 'telecom' })).toEqual({ tasks: [], total: 0 });
    expect(await study.call('study.info', {})).toMatchObject({
      conversations: 5,
      messages: 11,
      tasks: 3,
      sources: { Humans: 3, 'Sim A': 2 },
    });
    const codes = (await study.call('study.overview', {})).notices.map(({ code }) => code);
    expect(codes).toEqual(['no_shared_tasks', 'no_annotators', 'reward_missing', 'not_kept', 'search_incomplete']);
  });

  it('counts batches of people where simulators have runs', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    const { sources } = await study.call('study.overview', {});
    expect(sources.map(({ runs }) => runs)).toEqual([2, 2]);
  });

  it('counts surveys that came in files of their own with the simulator they are of', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    addSurveys(study.context.db, 'Sim A', { airline_0: { reuse: 'No' }, airline_1: { reuse: 'Yes' } });
    addSurveys(study.context.db, 'Humans', { airline_0: { reuse: 'No' } });
    const { sources } = await study.call('study.overview', {});
    expect(sources.map(({ surveys }) => surveys)).toEqual([0, 2]);
  });

  it('hides what an unfinished import has staged', async () => {
    const study = newStudy();
    addConversations(study.context.db, conversations);
    study.context.db.exec("UPDATE import SET state = 'staging'");
    expect((await study.call('conversations.page', page)).total).toBe(0);
    expect((await study.call('study.info', {})).conversations).toBe(0);
  });
});
