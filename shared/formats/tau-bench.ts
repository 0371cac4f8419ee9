import type { ImportRecord } from '../domain/import.ts';
import type { Json } from '../domain/json.ts';
import { conversationDraft } from './conversation-draft.ts';
import { fileLabel } from './file-label.ts';
import type { FileContext, FileSample, Format, PublishedEntry, RawRecord, Reading, RecordIssue } from './format.ts';
import { batchPlace, idFault } from './instance-id.ts';
import { isObject, kindOf, member, textMember } from './json-value.ts';
import { fault, messageFault, rewardFault } from './message-check.ts';
import { contentText, messagesIn } from './message-parts.ts';
import { publishedConversation } from './published.ts';
import { domainOfFileName, domainOfPolicy } from './task-domain.ts';
import { gatherRuns, type TauBenchRuns } from './tau-bench-runs.ts';

/** Runs of τ-bench: a list of `{task_id, trial, reward, info, traj}` with tool calls and tool rows. */
export const tauBench: Format<TauBenchRuns> = {
  id: 'tau-bench',
  title: 'τ-bench runs',
  description: 'A list of runs with their trajectory, tool calls and tool results; task and trial number give the id.',
  containers: ['elements', 'lines'],
  customer: 'either',
  fileName: /tau|airline|retail/i,
  detect: detectRuns,
  gather: gatherRuns,
  read: readRun,
  messages: (record, most) => messagesIn(member(record, 'traj'), most),
  published: publishedRun,
};

function detectRuns({ container, records }: FileSample): number {
  if (container === 'entries' || records.length === 0) return 0;
  return records.every(({ value }) => isObject(value) && 'traj' in value && 'task_id' in value) ? 0.95 : 0;
}

function readRun(record: RawRecord, context: FileContext<TauBenchRuns>): Reading {
  const { value } = record;
  const rejected = runFault(value);
  if (rejected) return { records: [], issues: [rejected] };
  const { gathered } = context;
  const policy = policyOf(value);
  const domain = domainFor(policy, context);
  if (domain === null) return { records: [], issues: [noDomain] };
  const run = gathered.runs.get(record.index) ?? 1;
  const task = `${domain}_${member(value, 'task_id')}`;
  if (gathered.latest.get(`${member(value, 'task_id')} ${run}`) !== record.index) {
    return { records: [], issues: [replaced(task, run)] };
  }
  const kind = context.kind ?? 'simulator';
  // the model that such files name is the simulator that a person stood in for
  const named = kind === 'human' ? null : sourceOf(value);
  const simulated = gathered.distinctRuns.size > 1 || run > 1 ? `${task}_${run}` : task;
  const place = kind === 'human' ? batchPlace(task, run) : { instanceId: simulated, batch: null, run };
  const source = { kind, label: context.source ?? named ?? fileLabel(context.fileName, '') };
  const draft = conversationDraft(
    { format: tauBench.id, source, ...place, task: { key: task, domain }, raw: record.raw },
    tauBench.messages(value),
    publishedRun(value),
    null,
  );
  const instruction = textMember(member(member(value, 'info'), 'task'), 'instruction');
  const records: ImportRecord[] = [draft];
  if (instruction !== null || policy !== null) {
    records.unshift({ type: 'task', key: task, domain, title: null, instruction, policy });
  }
  return { records, issues: crash(value) };
}

function runFault(value: Json): RecordIssue | null {
  if (!isObject(value)) return fault('not_an_object', '', `the record is ${kindOf(value)}; an object is needed`);
  const task = value.task_id;
  const isNumber = typeof task === 'number' && Number.isSafeInteger(task) && task >= 0;
  if (!isNumber && typeof task !== 'string') {
    return fault('bad_task_id', 'task_id', `task_id is ${kindOf(task)}; a whole number or text is needed`);
  }
  const wrongId = idFault(String(task));
  if (wrongId) return fault('bad_task_id', 'task_id', wrongId);
  if (value.traj === undefined) return fault('no_trajectory', 'traj', 'traj is missing; a list of messages is needed');
  return messageFault(value.traj, 'traj') ?? rewardFault(value.reward);
}

function policyOf(value: Json): string | null {
  const first = messageAt(value, 0);
  return member(first, 'role') === 'system' ? contentText(member(first, 'content')) : null;
}

function messageAt(value: Json, index: number): Json | undefined {
  const list = member(value, 'traj');
  return Array.isArray(list) ? list[index] : undefined;
}

/** What the person said, else the run's own policy, else what all other policies of the file say, else its name. */
function domainFor(policy: string | null, { domain, gathered, fileName }: FileContext<TauBenchRuns>): string | null {
  const only = gathered.domains.size === 1 ? ([...gathered.domains][0] ?? null) : null;
  return domain ?? domainOfPolicy(policy) ?? only ?? domainOfFileName(fileName);
}

/** The user simulator's model, where the run says it. */
function sourceOf(value: Json): string | null {
  const info = member(value, 'info');
  const user = member(info, 'user');
  const found = [
    typeof user === 'string' ? user : (textMember(user, 'model') ?? textMember(user, 'llm')),
    textMember(info, 'user_model'),
    textMember(member(info, 'user_info'), 'llm'),
  ].find((label) => label?.trim());
  return found?.trim().slice(0, 200) ?? null;
}

function publishedRun(value: Json): PublishedEntry {
  const entry: PublishedEntry = { conversation: publishedConversation(member(value, 'traj')) };
  const reward = member(value, 'reward');
  if (reward !== undefined) entry.reward = reward;
  return entry;
}

const noDomain = fault(
  'no_domain',
  'traj[0]',
  'no policy says which domain the run belongs to, and others in the file differ: give the domain',
);

function replaced(task: string, run: number): RecordIssue {
  const message = `run ${run} of ${task} stands in the file again; of runs with one id the last counts`;
  return fault('duplicate_id', 'task_id', message);
}

function crash(value: Json): RecordIssue[] {
  const list = member(value, 'traj');
  const error = member(member(value, 'info'), 'error');
  if (Array.isArray(list) && list.length > 0 && error === undefined) return [];
  const why = typeof error === 'string' ? ` (${error.slice(0, 200)})` : '';
  const message = `the run crashed or never began${why}: kept with the ${Array.isArray(list) ? list.length : 0} messages it has.`;
  return [{ severity: 'warning', code: 'crashed_run', path: 'traj', message }];
}
