import type { Json } from '../domain/json.ts';
import { conversationDraft } from './conversation-draft.ts';
import { fileLabel } from './file-label.ts';
import type { FileContext, Format, Gathering, PublishedEntry, RawRecord, Reading, RecordIssue } from './format.ts';
import { idFault, readInstanceId } from './instance-id.ts';
import { isObject, kindOf, member, textMember } from './json-value.ts';
import { keyedPublished } from './keyed-entry.ts';
import { fault, messageFault, rewardFault } from './message-check.ts';
import { messagesIn } from './message-parts.ts';
import { publishedConversation } from './published.ts';
import { readSurvey } from './survey-check.ts';

interface Rollouts {
  /** Of the whole file: `user_sim_model`. */
  simulator: string | null;
  /** Instance id -> index of its last record. */
  latest: Map<string, number>;
}

const gather: Gathering<Rollouts> = {
  start: () => ({ simulator: null, latest: new Map() }),
  see(gathered, { key, index, value }) {
    if (key === null) gathered.latest.set(instanceOf(value), index);
    else if (key === 'user_sim_model' && typeof value === 'string') gathered.simulator = value.trim();
  },
};

/** Rollouts of one simulator: `{benchmark, model, user_sim_model, n, results: [...]}`. Missing answers read `no answer`. */
export const odyssimResults: Format<Rollouts> = {
  id: 'odyssim-results',
  title: 'OdysSim rollouts',
  description: 'An object with the simulator’s name and a list of results, each with conversation, survey and reward.',
  containers: ['listed'],
  customer: 'simulator',
  fileName: /odyssim|rollout/i,
  detect({ container, keys, records }) {
    if (container !== 'listed') return 0;
    if (keys.includes('user_sim_model')) return 0.95;
    const results = records.filter(({ key }) => key === null);
    const fitting = results.filter(
      ({ value }) => isObject(value) && 'task_index' in value && ('conversation' in value || 'chat' in value),
    );
    return fitting.length > 0 && fitting.length === results.length ? 0.8 : 0;
  },
  gather,
  read: readRollout,
  messages: (record, most) => messagesIn(talkOf(record), most),
  published: publishedRollout,
};

function readRollout(record: RawRecord, context: FileContext<Rollouts>): Reading {
  const { key, value, raw } = record;
  if (key !== null) return { records: [], issues: [] };
  const id = instanceOf(value);
  const wrongId = idFault(id);
  const rejected = isObject(value)
    ? wrongId
      ? fault('bad_id', 'instance_id', wrongId)
      : (messageFault(talkOf(value) ?? [], 'conversation') ?? rewardFault(value.reward))
    : fault('not_an_object', '', `the record is ${kindOf(value)}; an object is needed`);
  if (rejected) return { records: [], issues: [rejected] };
  if (context.gathered.latest.get(id) !== record.index) return { records: [], issues: [replaced(id)] };
  const survey = readSurvey(withoutNoAnswers(member(value, 'survey')), context.survey);
  if (!('issues' in survey)) return { records: [], issues: [survey] };
  const named = readInstanceId(id);
  const messages = messagesIn(talkOf(value));
  const label = context.source ?? (context.gathered.simulator || fileLabel(context.fileName, ''));
  const draft = conversationDraft(
    {
      format: odyssimResults.id,
      source: { kind: 'simulator', label: label.slice(0, 200) },
      instanceId: id,
      task: { key: named.task, domain: named.domain ?? textMember(value, 'domain') ?? context.domain },
      batch: null,
      run: named.run,
      raw,
    },
    messages,
    publishedRollout(value),
    survey.answered,
  );
  return { records: [draft], issues: [...(messages.length === 0 ? [silentRun(value)] : []), ...survey.issues] };
}

/** The rule of the published conversion: the instance id, else `<domain>_<task index>`. */
function instanceOf(value: Json): string {
  const id = textMember(value, 'instance_id');
  if (id) return id;
  const index = member(value, 'task_index');
  const isIndex = typeof index === 'number' || typeof index === 'string';
  return isIndex ? `${textMember(value, 'domain') ?? 'task'}_${index}` : '';
}

/** `conversation`, or `chat` where that is empty or missing. */
function talkOf(value: Json): Json | undefined {
  const conversation = member(value, 'conversation');
  const chat = member(value, 'chat');
  const empty =
    conversation === undefined || conversation === null || (Array.isArray(conversation) && conversation.length === 0);
  return empty && Array.isArray(chat) ? chat : (conversation ?? undefined);
}

function publishedRollout(value: Json): PublishedEntry {
  return { ...keyedPublished(value), conversation: publishedConversation(talkOf(value)) };
}

function withoutNoAnswers(survey: Json | undefined): Json | undefined {
  if (!isObject(survey)) return survey;
  return Object.fromEntries(
    Object.entries(survey).filter(([, entry]) => textMember(entry, 'answer')?.trim().toLowerCase() !== 'no answer'),
  );
}

function replaced(id: string): RecordIssue {
  return fault('duplicate_id', 'instance_id', `${id} stands in the file again; of results with one id the last counts`);
}

function silentRun(value: Json): RecordIssue {
  const why = textMember(value, 'termination_reason');
  const message = `the conversation is empty${why ? ` (it ended with ${why.slice(0, 100)})` : ''}: kept with no messages.`;
  return { severity: 'warning', code: 'empty_conversation', path: 'conversation', message };
}
