import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../shared/domain/conversation.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { formats } from '../../../shared/formats/registry.ts';
import { previewOf, take } from '../../exploits/import-support.ts';
import { formatFile, formatFiles } from '../support/format-files.ts';
import { newStudy, type TestSession, temporaryFolder } from '../support/study-fixture.ts';
import { contents, fileOf, folderOf, preview, run, talk } from './import-fixture.ts';

const said = (messages: readonly Message[]) =>
  messages.flatMap(({ role, parts }) =>
    role === 'user' || role === 'agent'
      ? parts.flatMap((part) => (part.kind === 'text' ? [`${role}: ${part.text}`] : []))
      : [],
  );

async function firstConversation(study: TestSession) {
  const { rows } = await study.call('conversations.page', {
    filter: {},
    sort: { by: 'imported', descending: false },
    after: null,
    limit: 1,
  });
  return study.call('conversation.get', { id: rows[0]?.id ?? '' });
}

/** A study that holds what a file of ratings is about. */
async function studyFor(format: string): Promise<TestSession> {
  const study = newStudy();
  const { name, content } = formatFile('eval-results');
  if (format === 'ratings-csv') await take(study, name, content);
  return study;
}

describe('every format', () => {
  test('has a sample file', () => {
    expect(formatFiles.map(({ format }) => format)).toEqual(formats.map(({ id }) => id));
  });

  test.each(formatFiles)(
    '$format: found by content, previewed as it is imported, markup stays text',
    async (sample) => {
      const study = await studyFor(sample.format);
      const before = contents(study);
      const previewed = await previewOf(study, sample.name, sample.content);
      expect(contents(study)).toEqual(before);
      const imported = await take(study, sample.name, sample.content);
      expect({ ...imported, dryRun: true }).toEqual(previewed);
      expect(imported.files).toMatchObject([{ format: sample.format, accepted: sample.accepted, rejected: 0 }]);
      if (sample.lines.length > 0) expect(said((await firstConversation(study)).messages)).toEqual(sample.lines);
      const again = await take(study, sample.name, sample.content);
      expect([again.accepted, again.duplicates]).toEqual([0, sample.accepted]);
    },
  );
});

describe('what the formats say about their conversations', () => {
  test('τ²-bench: ids, runs, task texts, the simulator, calls of the user and their results', async () => {
    const study = newStudy();
    const { name, content } = formatFile('tau2-bench');
    await take(study, name, content);
    const first = await firstConversation(study);
    expect(first).toMatchObject({
      instanceId: 'telecom_3_1',
      sourceLabel: 'sim-a',
      sourceKind: 'simulator',
      run: 1,
      reward: 0,
    });
    expect(first.task).toMatchObject({
      instruction: 'reason for call: no signal\ndomain: telecom',
      policy: '# Telecom agent policy',
    });
    expect(first.messages.slice(2).flatMap(({ parts }) => parts)).toEqual([
      { kind: 'tool-call', name: 'toggle', arguments: '{"on":true}', callId: 'c1', by: 'user' },
      { kind: 'tool-result', name: null, text: 'toggled', callId: 'c1', error: false },
    ]);
  });

  test('τ²-bench in many files: picked or found, the results file tells domain and simulator', async () => {
    const whole = JSON.parse(formatFile('tau2-bench').content);
    const folder = folderOf({
      'results.json': { ...whole, simulations: undefined },
      'simulations/a.json': whole.simulations[0],
      'simulations/b.json': whole.simulations[1],
    });
    for (const picked of [folder, path.join(folder, 'results.json')]) {
      expect(await preview(newStudy(), picked)).toMatchObject({ accepted: 2, issues: [] });
    }
    const study = newStudy();
    await run(study, path.join(folder, 'simulations', 'b.json'));
    expect(await firstConversation(study)).toMatchObject({ instanceId: 'telecom_3_2', sourceLabel: 'sim-a' });
    const alone = fileOf('a.json', whole.simulations[0]);
    await expect(run(newStudy(), alone)).rejects.toMatchObject({ code: 'domain_needed' });
    expect(await run(newStudy(), alone, { domain: 'telecom' })).toMatchObject({ accepted: 1 });
  });

  test('a voice run: its text is put together by speaker, and what it is is said', async () => {
    const chunk = (content?: string) => ({ role: 'user', content });
    const ticks = ['I', ' lost', ' it', ...Array<undefined>(12), 'Hello?'].map((content, n) => ({
      tick_id: n,
      timestamp: `2026-01-02T03:04:${String(n).padStart(2, '0')}`,
      user_chunk: chunk(content),
      agent_chunk: chunk(n === 8 ? 'One moment.' : undefined),
    }));
    const study = newStudy();
    const report = await run(study, fileOf('v.json', JSON.stringify({ task_id: '1', trial: 0, ticks })), {
      domain: 'retail',
    });
    expect(report.issues).toMatchObject([{ code: 'voice_run', severity: 'warning' }]);
    expect(report.issues[0]?.message).toContain('16 ticks');
    const { messages } = await firstConversation(study);
    expect(said(messages)).toEqual(['user: I lost it', 'agent: One moment.', 'user: Hello?']);
    expect(messages[1]?.at).toBe('2026-01-02T03:04:08');
  });

  test('OdysSim: an unanswered survey, a chat in place of a conversation, the last of one id', async () => {
    const rollout = JSON.parse(formatFile('odyssim-results').content);
    rollout.results.push({ ...rollout.results[1], reward: 1 });
    const study = newStudy();
    const report = await run(study, fileOf('x.json', rollout));
    expect(report).toMatchObject({
      accepted: 2,
      rejected: 1,
      issues: [{ code: 'duplicate_id', place: expect.stringMatching(/^\[\d\]/) }],
    });
    expect(await firstConversation(study)).toMatchObject({
      instanceId: 'retail_1',
      surveyAnswered: 0,
      domain: 'retail',
    });
  });

  test('PRISM: the chosen answer, else the best; the others are named', async () => {
    const study = newStudy();
    const { name, content } = formatFile('prism-like');
    const report = await take(study, name, content);
    expect(report.issues.map(({ code }) => code)).toEqual(['other_candidates', 'other_candidates']);
    const { rows } = await study.call('conversations.page', {
      filter: {},
      sort: { by: 'imported', descending: false },
      after: null,
      limit: 9,
    });
    const second = await study.call('conversation.get', { id: rows[1]?.id ?? '' });
    expect(said(second.messages).at(-1)).toBe('agent: high');
  });

  test('a simulator arena: lists written as text, by JSON or by Python', async () => {
    const study = newStudy();
    const { name, content } = formatFile('simulator-arena');
    const report = await take(study, name, content);
    expect(report.issues.map(({ code }) => code)).toEqual(['list_as_text', 'list_as_text']);
    const { rows } = await study.call('conversations.page', {
      filter: {},
      sort: { by: 'imported', descending: false },
      after: null,
      limit: 9,
    });
    const second = await study.call('conversation.get', { id: rows[1]?.id ?? '' });
    expect(said(second.messages).slice(1)).toEqual(["agent: it's fine", 'user: and?', 'agent: done']);
  });
});

describe('names of one’s own', () => {
  const record = (n: number, reward: Json): Json => ({
    meta: { session: `s${n}`, session_id: `s${n}`, task: n, won: reward },
    dialog: [
      { speaker: 'A', text: `hello ${n}` },
      { speaker: 'B', text: 'yes?' },
    ],
  });
  const file = () => fileOf('own.json', [record(1, '1'), record(2, 0)]);

  test('a proposal from the data, and what a person sets above it', async () => {
    const study = newStudy();
    const [proposed] = (await preview(study, file())).files;
    expect(proposed).toMatchObject({ format: 'openai-messages', successes: 0 });
    expect(proposed?.mapping?.fields).toMatchObject({
      messages: 'dialog',
      role: 'speaker',
      content: 'text',
      roles: { A: 'user', B: 'assistant' },
      id: 'meta.session_id',
      task: 'meta.task',
      reward: null,
    });
    const mapping = { reward: 'meta.won', roles: { A: 'assistant', B: 'user' } as const, kind: 'human' as const };
    const report = await run(study, file(), { mapping, domain: 'retail' });
    expect(report.files[0]).toMatchObject({ successes: 1, source: { kind: 'human' } });
    const first = await firstConversation(study);
    expect(said(first.messages)).toEqual(['agent: hello 1', 'user: yes?']);
    expect(first).toMatchObject({ instanceId: 's1', taskKey: 'retail_1', reward: 1 });
  });

  test('stay with the conversation through an archive', async () => {
    const study = newStudy();
    await run(study, file(), { mapping: { reward: 'meta.won' } });
    const out = temporaryFolder();
    const { files } = await study.call('export.run', { format: 'counterpart-jsonl', out, options: {}, job: 'out' });
    const copy = newStudy();
    const archive = files.find(({ name }) => name.endsWith('.jsonl'));
    await run(copy, archive?.ref ?? '');
    expect((await firstConversation(copy)).messages).toEqual((await firstConversation(study)).messages);
  });

  test('a speaker that nobody knows is said, and nothing is made of it', async () => {
    const strange = [{ messages: [{ role: 'narrator', content: 'once' }, ...talk('hi', 'yes')] }];
    const report = await take(newStudy(), 'x.json', JSON.stringify(strange));
    expect(report.issues).toMatchObject([{ code: 'unknown_role', severity: 'warning' }]);
  });
});
