import type { ImportRecord } from '../domain/import.ts';
import type { Json } from '../domain/json.ts';
import { conversationDraft } from './conversation-draft.ts';
import { fileLabel } from './file-label.ts';
import type { FileContext, FileSample, Format, PublishedEntry, RawRecord, Reading, RecordIssue } from './format.ts';
import { batchPlace, idFault } from './instance-id.ts';
import { isObject, kindOf, member, textMember } from './json-value.ts';
import { sampledRecords } from './mapping.ts';
import { fault, messageFault, rewardFault } from './message-check.ts';
import { messagesIn } from './message-parts.ts';
import { publishedConversation } from './published.ts';
import { domainOfFileName } from './task-domain.ts';
import { gatherTau2, runKey, type Tau2Facts } from './tau2-facts.ts';
import { tau2Talk, voiceRun } from './tau2-talk.ts';

/** Runs of τ²-bench: one file with `info`, `tasks` and `simulations`, or `results.json` beside `simulations/*.json`. */
export const tau2Bench: Format<Tau2Facts> = {
  id: 'tau2-bench',
  title: 'τ²-bench runs',
  description: 'Simulations with messages or voice ticks, in one file or one file a run beside their results.json.',
  containers: ['listed', 'single', 'elements', 'lines'],
  customer: 'either',
  fileName: /tau2|simulation/i,
  detect: detectTau2,
  gather: gatherTau2,
  read: readSimulation,
  messages: (record, most) => messagesIn(tau2Talk(record), most),
  published: publishedSimulation,
};

function detectTau2(sample: FileSample): number {
  const { container, keys } = sample;
  if (container === 'listed' && keys.includes('info') && keys.includes('tasks')) return 0.98;
  const runs = sampledRecords(sample).filter(isObject);
  const fitting = runs.filter(
    (run) =>
      'task_id' in run &&
      ('ticks' in run || ('messages' in run && ('termination_reason' in run || 'reward_info' in run))),
  );
  return fitting.length > 0 && fitting.length === runs.length ? 0.98 : 0;
}

function readSimulation(record: RawRecord, context: FileContext<Tau2Facts>): Reading {
  const { key, value, raw } = record;
  if (key !== null) return { records: [], issues: [] };
  const rejected = simulationFault(value);
  if (rejected) return { records: [], issues: [rejected] };
  const { gathered: facts } = context;
  const taskId = String(member(value, 'task_id'));
  const domain = context.domain ?? facts.domain ?? domainOfFileName(context.fileName);
  const run = Number(member(value, 'trial') ?? 0) + 1;
  const task = `${domain}_${taskId}`;
  if (facts.latest.get(runKey(value)) !== record.index) return { records: [], issues: [replaced(task, run)] };
  const messages = messagesIn(tau2Talk(value));
  const kind = context.kind ?? 'simulator';
  const label = context.source ?? (kind === 'human' ? null : facts.simulator) ?? fileLabel(context.fileName, '');
  const draft = conversationDraft(
    {
      format: tau2Bench.id,
      source: { kind, label: label.slice(0, 200) },
      ...(kind === 'human' ? batchPlace(task, run) : { instanceId: `${task}_${run}`, batch: null, run }),
      task: { key: task, domain },
      raw,
    },
    messages,
    publishedSimulation(value),
    null,
  );
  const instruction = facts.tasks.get(taskId) ?? null;
  const records: ImportRecord[] = [draft];
  if (instruction !== null || facts.policy !== null) {
    records.unshift({ type: 'task', key: task, domain, title: null, instruction, policy: facts.policy });
  }
  return { records, issues: notes(value, messages.length) };
}

function simulationFault(value: Json): RecordIssue | null {
  if (!isObject(value)) return fault('not_an_object', '', `the record is ${kindOf(value)}; an object is needed`);
  const task = value.task_id;
  if (typeof task !== 'string' && !(typeof task === 'number' && Number.isSafeInteger(task))) {
    return fault('bad_task_id', 'task_id', `task_id is ${kindOf(task)}; text or a whole number is needed`);
  }
  const wrongId = idFault(String(task)) ?? (String(task).length > 400 ? 'the id is too long' : null);
  if (wrongId) return fault('bad_task_id', 'task_id', wrongId);
  const trial = value.trial ?? 0;
  if (typeof trial !== 'number' || !Number.isSafeInteger(trial) || trial < 0) {
    return fault('bad_trial', 'trial', `trial is ${kindOf(trial)}; a whole number from 0 on is needed`);
  }
  if (!Array.isArray(value.messages) && !Array.isArray(value.ticks)) {
    return fault('not_a_list', 'messages', 'there is neither a list of messages nor one of ticks');
  }
  return messageFault(tau2Talk(value), 'messages') ?? rewardFault(rewardOf(value));
}

function rewardOf(value: Json): Json | undefined {
  return member(member(value, 'reward_info'), 'reward');
}

function publishedSimulation(value: Json): PublishedEntry {
  const entry: PublishedEntry = { conversation: publishedConversation(tau2Talk(value)) };
  const reward = rewardOf(value);
  if (reward !== undefined) entry.reward = reward;
  return entry;
}

function notes(value: Json, messages: number): RecordIssue[] {
  const voice = voiceRun(value, messages);
  if (voice !== null) return [{ severity: 'warning', code: 'voice_run', path: 'ticks', message: voice }];
  if (messages > 0) return [];
  const why = textMember(value, 'termination_reason');
  const message = `the run has no messages${why ? ` (it ended with ${why.slice(0, 100)})` : ''}: kept with none.`;
  return [{ severity: 'warning', code: 'empty_conversation', path: 'messages', message }];
}

function replaced(task: string, run: number): RecordIssue {
  return fault(
    'duplicate_id',
    'task_id',
    `run ${run} of ${task} stands in the file again; of runs with one id the last counts`,
  );
}
