import { createHash } from 'node:crypto';
import { conversationHash, conversationUid } from '../../../electron/db/content-hash.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { archiveEnd, archiveHeader } from '../../../shared/formats/archive-lines.ts';

/** A small file of one format: synthetic, and what is in it, counted by hand. */
export interface FormatFile {
  format: string;
  name: string;
  content: string;
  accepted: number;
  /** Spoken lines of the first conversation, `user: ...` or `agent: ...`; none for formats without conversations. */
  lines: string[];
}

const text = 'I need a <script>alert(1)</script> refund';
const reply = 'Of course <img src=x onerror=alert(2)> <svg onload=alert(3)>';
const lines = [`user: ${text}`, `agent: ${reply}`];
const talk = [
  { role: 'user', content: text },
  { role: 'assistant', content: reply },
];
const json = (value: unknown) => JSON.stringify(value);
const jsonl = (values: unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
const answers = { efficiency: { question: 'q', answer: 'About right' } };

const tau2Run = (trial: number) => ({
  id: `run-${trial}`,
  task_id: '3',
  trial,
  seed: 1,
  termination_reason: 'user_stop',
  reward_info: { reward: trial },
  messages: [
    { role: 'user', content: text, turn_idx: 0, timestamp: '2026-01-02T03:04:05' },
    { role: 'assistant', content: reply, turn_idx: 1 },
    {
      role: 'user',
      content: null,
      tool_calls: [{ id: 'c1', name: 'toggle', arguments: { on: true }, requestor: 'user' }],
    },
    { role: 'tool', tool_messages: [{ id: 'c1', role: 'tool', content: 'toggled', requestor: 'user', error: false }] },
  ],
});

const tau2Info = {
  environment_info: { domain_name: 'telecom', policy: '# Telecom agent policy' },
  user_info: { llm: 'sim-a' },
};

/** A record of every kind, in the order of an archive. */
export function archiveRecords(): Json[] {
  const at = '2026-01-01T00:00:00Z';
  const raw = json({ conversation: talk, reward: 1 });
  const conversation = (instanceId: string, label: string): Json => ({
    type: 'conversation',
    id: conversationUid(conversationHash('simulator', label, instanceId, raw)),
    format: 'eval-results',
    source: { kind: 'simulator', label },
    instanceId,
    task: { key: 'airline_0', domain: 'airline' },
    batch: null,
    run: 1,
    flagged: false,
    raw,
  });
  const [first, second] = [conversation('airline_0_1', 'a'), conversation('airline_0_1', 'b')] as { id: string }[];
  const plan = {
    second: second?.id,
    cut: null,
    role: 'normal',
    repeatOf: null,
    expected: null,
    notice: null,
    plan: 'p1',
  };
  const answer = {
    item: 'i1',
    annotator: 'Ada',
    author: 'here/Ada',
    undoes: null,
    redoes: null,
    instrument: 'own',
    at,
  };
  const option = { label: 'Yes', score: 1, agreementScore: 1 };
  return [
    { type: 'study', name: 'Study' },
    { type: 'setting', name: 'work_options', value: '{"minimumSeconds":3}' },
    { type: 'source', kind: 'simulator', origin: 'a', label: 'A', terms: 'CC BY' },
    { type: 'source', kind: 'simulator', origin: 'b', label: 'B', terms: null },
    { type: 'alias', kind: 'simulator', origin: 'a', alias: 'Source 01ab' },
    { type: 'task', key: 'airline_0', domain: 'airline', title: null, instruction: 'You want.', policy: null },
    first,
    second,
    { type: 'survey', label: 'a', key: 'airline_0', raw: json({ survey: answers }) },
    {
      type: 'leak',
      conversation: first?.id,
      position: 0,
      code: 'label',
      excerpt: 'a',
      decision: 'open',
      reason: null,
      decidedAt: null,
    },
    {
      type: 'instrument',
      instrument: { id: 'own', questions: [{ id: 'q', wording: 'w', hint: null, options: [option] }], freeText: [] },
    },
    { type: 'annotator', name: 'Ada', createdAt: at },
    { type: 'plan', id: 'p1', madeAt: at, seed: 7, options: '{"annotators":["Ada"]}' },
    { type: 'item', id: 'i1', kind: 'pair', conversation: first?.id, instrument: 'own', plan },
    { type: 'assignment', item: 'i1', annotator: 'Ada', place: 0, side: { left: 1, withdrawn: 0 } },
    { type: 'event', event: 'annotator', annotator: 'Ada', detail: null, at },
    { type: 'revision', revision: { ...answer, id: 'r1', lamport: 1, field: 'answer:q', value: 'Yes' } },
    { type: 'event', event: 'unblinded', annotator: null, detail: null, at },
    {
      type: 'adjudication',
      adjudication: {
        id: 'j1',
        item: 'i1',
        dimension: 'q',
        value: 'Yes',
        reason: 'read again',
        basis: { Ada: 'Yes' },
        author: 'here/Bo',
        lamport: 1,
        instrument: 'own',
        at,
      },
    },
    { type: 'packet', id: 'k1', annotator: 'Ada', madeAt: at, manifestHash: 'ab', items: ['i1'], state: 'made' },
    { type: 'pin', annotator: 'Ada', publicKey: 'PEM', fingerprint: 'ab:cd', pinnedAt: at },
    { type: 'proof', revision: 'r1', packet: 'k1', prev: 'aa', hash: 'bb', signature: 'cc' },
  ] as Json[];
}

function archive(): string {
  const written = [archiveHeader({ annotators: 1 }), ...archiveRecords().map(json)];
  const hash = createHash('sha256');
  for (const line of written) hash.update(`${line}\n`);
  return `${[...written, archiveEnd(written.length, hash.digest('hex'))].join('\n')}\n`;
}

/** One file of every format that can be imported. */
export const formatFiles: readonly FormatFile[] = [
  {
    format: 'tau-usi',
    name: 'tau_bench_tasks_unified.json',
    content: json({
      airline_0: { conversation: talk, survey: answers, reward: 1 },
      airline_0_ann2: { conversation: talk },
    }),
    accepted: 2,
    lines,
  },
  {
    format: 'eval-results',
    name: 'eval_results_sim-a.json',
    content: json({ airline_0_1: { conversation: talk, reward: 0 }, airline_0_2: { conversation: talk, keep: true } }),
    accepted: 2,
    lines,
  },
  {
    format: 'survey-comparable',
    name: 'survey_comparable_sim-a.json',
    content: json({ airline_0: { survey: answers }, airline_0_ann2: { survey: answers } }),
    accepted: 2,
    lines: [],
  },
  {
    format: 'odyssim-results',
    name: 'run.json',
    content: json({
      benchmark: 'tau',
      model: 'agent-x',
      user_sim_model: 'sim-a',
      n: 2,
      results: [
        {
          instance_id: 'retail_1',
          domain: 'retail',
          task_index: 1,
          conversation: talk,
          survey: { efficiency: { question: 'q', answer: 'no answer' } },
          reward: 1,
        },
        { domain: 'retail', task_index: 2, chat: talk, reward: 0, termination_reason: 'stop' },
      ],
    }),
    accepted: 2,
    lines,
  },
  {
    format: 'tau-bench',
    name: 'gpt-airline.json',
    content: json([
      {
        task_id: 0,
        trial: 0,
        reward: 1,
        info: {},
        traj: [{ role: 'system', content: '# Airline Agent Policy' }, ...talk],
      },
      { task_id: 0, trial: 1, reward: 0, info: { error: 'boom' }, traj: [] },
    ]),
    accepted: 2,
    lines,
  },
  {
    format: 'tau2-bench',
    name: 'results.json',
    content: json({
      timestamp: 't',
      info: tau2Info,
      tasks: [{ id: '3', user_scenario: { instructions: { reason_for_call: 'no signal', domain: 'telecom' } } }],
      simulations: [tau2Run(0), tau2Run(1)],
    }),
    accepted: 2,
    lines,
  },
  {
    format: 'openai-messages',
    name: 'chats.jsonl',
    content: jsonl([
      {
        id: 'a',
        messages: [
          { role: 'user', content: [{ type: 'text', text }] },
          { role: 'assistant', content: reply },
        ],
      },
      { id: 'b', messages: [{ role: 'user', content: null }] },
    ]),
    accepted: 2,
    lines,
  },
  {
    format: 'sharegpt',
    name: 'shared.json',
    content: json([
      {
        id: 'x1',
        conversations: [
          { from: 'human', value: text },
          { from: 'gpt', value: reply },
        ],
      },
      {
        id: 'x2',
        conversations: [
          { from: 'system', value: 's' },
          { from: 'human', value: text },
        ],
      },
    ]),
    accepted: 2,
    lines,
  },
  {
    format: 'wildchat-like',
    name: 'wild.jsonl',
    content: jsonl([
      {
        conversation_hash: 'h1',
        model: 'm',
        conversation: talk.map((message) => ({ ...message, language: 'English' })),
      },
      { conversation_hash: 'h2', model: 'm', conversation: talk },
    ]),
    accepted: 2,
    lines,
  },
  {
    format: 'simulator-arena',
    name: 'arena.json',
    content: json([
      { workerId: 'w1', user_queries: [text], ai_responses: [reply], turn_level_vote: ['up'] },
      { workerId: 'w2', user_queries: json([text, 'and?']), ai_responses: "['it\\'s fine', \"done\"]" },
    ]),
    accepted: 2,
    lines,
  },
  {
    format: 'prism-like',
    name: 'prism.jsonl',
    content: jsonl([
      {
        conversation_id: 'c1',
        conversation_history: [
          { turn: 0, role: 'user', content: text },
          { turn: 0, role: 'model', content: 'not this', if_chosen: false, score: 9, within_turn_id: 0 },
          { turn: 0, role: 'model', content: reply, if_chosen: true, score: 3, within_turn_id: 1 },
        ],
      },
      {
        conversation_id: 'c2',
        conversation_history: [
          { turn: 0, role: 'user', content: text },
          { turn: 0, role: 'model', content: 'low', score: 1 },
          { turn: 0, role: 'model', content: 'high', score: 2 },
        ],
      },
    ]),
    accepted: 2,
    lines,
  },
  {
    format: 'ratings-csv',
    name: 'ratings.csv',
    content:
      'annotator,conversation,dimension,value\nAda,airline_0_1,efficiency,About right\n"Bob, the 2nd",airline_0_1,human_like,1\n',
    accepted: 2,
    lines: [],
  },
  { format: 'counterpart-jsonl', name: 'study.jsonl', content: archive(), accepted: archiveRecords().length, lines },
];

export function formatFile(format: string): FormatFile {
  const found = formatFiles.find((file) => file.format === format);
  if (!found) throw new Error(`there is no sample file of ${format}`);
  return found;
}
