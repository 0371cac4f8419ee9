import { describe, expect, test } from 'vitest';
import type { ConversationDraft, TaskDraft } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { formatById, publishedEntryOf } from '../../../shared/formats/registry.ts';
import { contextOf, readAll, readOne } from './read-one.ts';

const tauBench = formatById('tau-bench') as NonNullable<ReturnType<typeof formatById>>;
const policy = { role: 'system', content: '# Airline Agent Policy\n\nAs an airline agent, you can help.' };
const run = (task_id: Json, trial: Json, more: Record<string, Json> = {}): Json => ({
  task_id,
  trial,
  reward: 1,
  info: { task: { instruction: `You want ${task_id}.` } },
  traj: [
    policy,
    { role: 'user', content: 'hi' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'find', arguments: '{"id":"x"}' } }],
    },
    { role: 'tool', tool_call_id: 'c1', name: 'find', content: 'Error: not there' },
    { role: 'assistant', content: 'Sorry.' },
    { role: 'user', content: 'ok ###STOP###' },
  ],
  ...more,
});
const ids = (records: Json[], given = {}) =>
  readAll(
    tauBench,
    records.map((record) => [null, record]),
    given,
  ).map(({ records: drafts, issues }) => (drafts.at(-1) as ConversationDraft)?.instanceId ?? issues[0]?.code);

describe('τ-bench runs', () => {
  // usi-beyond.md: `<domain>_<task>`, with `_<trial+1>` when there are several runs
  test('ids carry the run when there are several', () => {
    expect(ids([run(0, 0), run(1, 0)])).toEqual(['airline_0', 'airline_1']);
    expect(ids([run(0, 0), run(0, 1), run(7, 3)])).toEqual(['airline_0_1', 'airline_0_2', 'airline_7_4']);
  });

  test('the customer is a simulator unless somebody says that it was a person, whom no model names', () => {
    const record = run(0, 0, { info: { user: 'gpt-4o' } });
    const sourceOf = (given = {}) =>
      (readOne(tauBench, null, record, given).records.at(-1) as ConversationDraft).source;
    expect(sourceOf()).toEqual({ kind: 'simulator', label: 'gpt-4o' });
    expect(sourceOf({ kind: 'human', fileName: 'people.json' })).toEqual({ kind: 'human', label: 'people' });
    expect(sourceOf({ kind: 'human', source: 'Lab' })).toEqual({ kind: 'human', label: 'Lab' });
  });

  // the human file of the published study: `<domain>_<task>`, then `_ann2`, `_ann3`
  test('runs of people are batches under the ids that the published scorer pairs by', () => {
    const places = readAll(
      tauBench,
      [run(0, 0), run(0, 1), run(1, 0)].map((record) => [null, record]),
      { kind: 'human' },
    ).map(({ records }) => {
      const { instanceId, batch, run: number } = records.at(-1) as ConversationDraft;
      return [instanceId, batch, number];
    });
    expect(places).toEqual([
      ['airline_0', 1, null],
      ['airline_0_ann2', 2, null],
      ['airline_1', 1, null],
    ]);
  });

  test('a file of a later run alone does not take the ids of the first', () => {
    expect(ids([run(0, 1), run(1, 1)])).toEqual(['airline_0_2', 'airline_1_2']);
  });

  test('without trial numbers the records of a task count as its runs', () => {
    const bare = (task: number) => run(task, null);
    expect(ids([bare(0), bare(1), bare(0)])).toEqual(['airline_0_1', 'airline_1_1', 'airline_0_2']);
  });

  test('of two records of one run the last counts, and the first is named', () => {
    expect(ids([run(0, 0), run(0, 0, { reward: 0 })])).toEqual(['duplicate_id', 'airline_0']);
  });

  test('calls and results are parts; the task brings its instruction and policy', () => {
    const { records } = readOne(tauBench, null, run(3, 0), { fileName: 'gpt-4o-airline.json' });
    const [task, draft] = records as [TaskDraft, ConversationDraft];
    expect(task).toMatchObject({ key: 'airline_3', instruction: 'You want 3.', policy: policy.content });
    expect(draft).toMatchObject({
      source: { kind: 'simulator', label: 'gpt-4o-airline' },
      run: 1,
      reward: 1,
      turns: 3,
    });
    const messages = tauBench.messages(JSON.parse(draft.raw));
    expect(messages.map(({ role, parts }) => [role, ...parts.map(({ kind }) => kind)])).toEqual([
      ['system', 'text'],
      ['user', 'text'],
      ['agent', 'tool-call'],
      ['tool', 'tool-result'],
      ['agent', 'text'],
      ['user', 'text', 'protocol'],
    ]);
    expect(messages[2]?.parts).toEqual([
      { kind: 'tool-call', name: 'find', arguments: '{"id":"x"}', callId: 'c1', by: 'agent' },
    ]);
    expect(messages[3]?.parts).toEqual([
      { kind: 'tool-result', name: 'find', text: 'Error: not there', callId: 'c1', error: true },
    ]);
  });

  test.each<[string, Json]>([
    ['gpt-5', { user: 'gpt-5' }],
    ['gpt-5', { user: { model: 'gpt-5' } }],
    ['gpt-5', { user_info: { llm: 'gpt-5' } }],
    ['runs', { user: null }],
  ])('the source is %s by %j', (label, info) => {
    const { records } = readOne(tauBench, null, run(0, 0, { info }), { fileName: 'runs.json' });
    expect((records.at(-1) as ConversationDraft).source.label).toBe(label);
  });

  test('a crashed run is kept and named; its domain is that of the file', () => {
    const crashed = run(1, 0, { traj: [], info: { error: 'timeout' } });
    const [, reading] = readAll(tauBench, [
      [null, run(0, 0)],
      [null, crashed],
    ]);
    expect(reading?.records.at(-1)).toMatchObject({ instanceId: 'airline_1', messages: 0 });
    expect(reading?.issues).toMatchObject([{ severity: 'warning', code: 'crashed_run' }]);
  });

  test('the domain: what the person says, the policy, the file name, else it must be asked for', () => {
    const silent = run(0, 0, { traj: [{ role: 'user', content: 'hi' }] });
    expect(ids([silent], { domain: 'hotel', fileName: 'retail.json' })).toEqual(['hotel_0']);
    expect(ids([run(0, 0)], { fileName: 'retail.json' })).toEqual(['airline_0']);
    expect(ids([silent], { fileName: 'gpt-4o-retail.json' })).toEqual(['retail_0']);
    const gathered = tauBench.gather?.start();
    tauBench.gather?.see(gathered, { key: null, index: 0, raw: '', value: silent });
    expect(tauBench.gather?.objection?.(gathered, contextOf())).toMatchObject({ code: 'domain_needed' });
    expect(tauBench.gather?.objection?.(gathered, contextOf({ domain: 'x' }))).toBe(null);
  });

  test.each<[string, Json, string]>([
    ['bad_task_id', run(1.5, 0), 'task_id'],
    ['bad_task_id', run(null, 0), 'task_id'],
    ['no_trajectory', { task_id: 1, reward: 1 }, 'traj'],
    ['bad_content', run(1, 0, { traj: [{ role: 'user', content: 3 }] }), 'traj[0].content'],
  ])('%s', (code, value, path) => {
    const { records, issues } = readOne(tauBench, null, value, { domain: 'airline' });
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'rejected', code, path }]);
  });

  test('the published scorer gets the messages as they are: null content stays null', () => {
    const value = run(0, 0) as { traj: Json[] };
    expect(publishedEntryOf('tau-bench', JSON.stringify(value))).toEqual({ conversation: value.traj, reward: 1 });
  });

  test('content in parts is joined for the published scorer, which reads text only', () => {
    const parts = [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
    ];
    const entry = publishedEntryOf('tau-bench', JSON.stringify(run(0, 0, { traj: parts })));
    expect(entry?.conversation).toEqual([{ role: 'user', content: 'ab' }]);
  });
});
