import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ImportRecord } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { archiveEnd, archiveHeader, archiveLine, archiveSchema } from '../../../shared/formats/archive-lines.ts';
import { counterpartJsonl } from '../../../shared/formats/counterpart-jsonl.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { contextOf, readOne } from './read-one.ts';

const raw = '{"conversation": [{"role": "user", "content": "hi there"}], "reward": 1.0}';
const conversation = {
  type: 'conversation',
  id: 'c1',
  format: 'tau-usi',
  source: { kind: 'human', label: 'Human' },
  instanceId: 'airline_1',
  task: { key: 'airline_1', domain: 'airline' },
  batch: 1,
  run: null,
  flagged: true,
  raw,
};
const revision = {
  id: 'r1',
  item: 'i1',
  annotator: 'Ada',
  author: 'here/Ada',
  lamport: 1,
  field: 'answer:reuse',
  value: 'Maybe',
  undoes: null,
  redoes: null,
  instrument: 'tau-bench-survey-v1',
  at: '2026-01-01T00:00:00Z',
};
const lines: Json[] = [
  { type: 'study', name: 'Study' },
  { type: 'source', kind: 'human', origin: 'Human', label: 'People', terms: 'CC BY' },
  { type: 'task', key: 'airline_1', domain: 'airline', title: null, instruction: 'You want.', policy: null },
  conversation,
  { type: 'survey', label: 'gpt-5', key: 'airline_1', raw: '{"survey": {}}' },
  { type: 'instrument', instrument: TAU_BENCH_SURVEY as unknown as Json },
  { type: 'annotator', name: 'Ada', createdAt: '2026-01-01T00:00:00Z' },
  { type: 'item', id: 'i1', kind: 'rating', conversation: 'c1', instrument: 'tau-bench-survey-v1' },
  { type: 'assignment', item: 'i1', annotator: 'Ada', place: 0 },
  {
    type: 'item',
    id: 'i2',
    kind: 'pair',
    conversation: 'c1',
    instrument: 'pair-v1',
    plan: { second: 'c2', cut: null, role: 'normal', repeatOf: null, expected: null, notice: null, plan: 'p1' },
  },
  { type: 'revision', revision },
  { type: 'setting', name: 'work_options', value: '{"task":"hidden"}' },
  { type: 'plan', id: 'p1', madeAt: '2026-01-01T00:00:00Z', seed: 7, options: '{"annotators":["Ada"]}' },
  { type: 'alias', kind: 'simulator', origin: 'gpt-5', alias: 'Source 01ab' },
  {
    type: 'leak',
    conversation: 'c1',
    position: 3,
    place: 'record',
    code: 'label',
    excerpt: 'gpt-5',
    decision: 'redacted',
    reason: null,
    decidedAt: '2026-01-01T00:00:00Z',
  },
  { type: 'event', event: 'unblinded', annotator: null, detail: null, at: '2026-01-01T00:00:00Z' },
  {
    type: 'packet',
    id: 'k1',
    annotator: 'Ada',
    madeAt: '2026-01-01T00:00:00Z',
    manifestHash: 'ab',
    items: ['i1'],
    state: 'made',
  },
  { type: 'pin', annotator: 'Ada', publicKey: 'PEM', fingerprint: 'ab:cd', pinnedAt: '2026-01-01T00:00:00Z' },
  { type: 'proof', revision: 'r1', packet: 'k1', prev: 'aa', hash: 'bb', signature: 'cc' },
];

describe('lossless archive', () => {
  test.each(lines.map((line) => [(line as { type: string }).type, line] as const))(
    'a %s reads back as the line it was written from',
    (_, line) => {
      const { records, issues } = readOne(counterpartJsonl, null, line);
      expect(issues).toEqual([]);
      expect(archiveLine(records[0] as ImportRecord)).toBe(JSON.stringify(line));
    },
  );

  test('what follows from the raw record is derived again', () => {
    const { records } = readOne(counterpartJsonl, null, conversation);
    expect(records[0]).toMatchObject({ reward: 1, keep: undefined, messages: 1, userTurns: 1, words: 2, raw });
  });

  test('header and seal frame the file and are no records', () => {
    const sha256 = createHash('sha256').update('x').digest('hex');
    for (const line of [archiveHeader({ conversations: 1 }), archiveEnd(3, sha256)]) {
      expect(readOne(counterpartJsonl, null, JSON.parse(line))).toEqual({ records: [], issues: [] });
    }
    expect(counterpartJsonl.seal?.(JSON.parse(archiveEnd(3, sha256)))).toEqual({ records: 3, sha256 });
    expect(counterpartJsonl.seal?.(conversation as Json)).toBe(null);
  });

  test('an archive of a newer schema is refused as a whole', () => {
    const gathered = counterpartJsonl.gather?.start();
    counterpartJsonl.gather?.see(gathered, {
      key: null,
      index: 0,
      raw: '',
      value: { type: 'counterpart', schema: archiveSchema + 1 },
    });
    expect(counterpartJsonl.gather?.objection?.(gathered, contextOf())).toMatchObject({ code: 'newer_archive' });
  });

  const changed = (line: Json, change: Record<string, Json>) => ({ ...(line as object), ...change }) as Json;
  test.each<[string, Json]>([
    ['type is "wish"', { type: 'wish' }],
    ['type is ""', 'text'],
    ['raw is not readable JSON', changed(conversation, { raw: '{"a": NaN}' })],
    ['raw is nested too deeply', changed(conversation, { raw: `${'['.repeat(300)}${']'.repeat(300)}` })],
    ['no reader for conversations of format later', changed(conversation, { format: 'later' })],
    ['source.kind is text', changed(conversation, { source: { kind: 'robot', label: 'x' } })],
    ['batch is text', changed(conversation, { batch: '1' })],
    ['the id holds a control character', changed(conversation, { instanceId: 'a\nb' })],
    ['revision.field is "state; DROP"', { type: 'revision', revision: { ...revision, field: 'state; DROP' } }],
    ['revision.lamport is a number', { type: 'revision', revision: { ...revision, lamport: 0 } }],
    ['name is text; one of work_options', { type: 'setting', name: 'pseudonym_key', value: '{}' }],
    ['value is not the JSON text of an object', { type: 'setting', name: 'work_options', value: '[1' }],
    [
      'decision is text',
      { ...(lines.find((line) => (line as { type: string }).type === 'leak') as object), decision: 'maybe' },
    ],
    ['items must be a list of ids', { type: 'packet', id: 'k', items: [1] }],
    [
      'instrument.questions[0].options is missing',
      { type: 'instrument', instrument: { id: 'x', questions: [{ id: 'q', wording: 'w', hint: null }], freeText: [] } },
    ],
  ])('%s', (message, line) => {
    const { records, issues } = readOne(counterpartJsonl, null, line);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'rejected', code: 'bad_line' }]);
    expect(issues[0]?.message).toContain(message);
  });
});
