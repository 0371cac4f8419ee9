import type { ConversationDraft } from '../domain/import.ts';
import type { Json } from '../domain/json.ts';
import type { FieldMapping } from '../domain/mapping.ts';
import { conversationDraft } from './conversation-draft.ts';
import { numberAt, textAt, valueAt } from './field-path.ts';
import { fileLabel } from './file-label.ts';
import type { FileContext, FileSample, Format, PublishedEntry, RawRecord, Reading, RecordIssue } from './format.ts';
import { idFault, readInstanceId } from './instance-id.ts';
import { isObject, kindOf } from './json-value.ts';
import { readerName } from './mapping.ts';
import { fault } from './message-check.ts';
import { messagesIn } from './message-parts.ts';
import { proposeMapping } from './propose-mapping.ts';
import { publishedConversation } from './published.ts';
import { readSurvey } from './survey-check.ts';

/** Messages of a record in the one shape that all readers share, `{role, content, ...}`, and what is odd about them. */
export interface Talk {
  messages: Json[];
  issues: RecordIssue[];
}

export interface GenericShape extends Pick<Format, 'id' | 'title' | 'description' | 'containers' | 'fileName'> {
  shape: FieldMapping;
  detect(sample: FileSample): number;
  /** @returns a rejected issue for a record without readable messages */
  talk(record: Json, mapping: FieldMapping): Talk | RecordIssue;
}

/** A format whose roles, ids, source, task, run, reward and ratings are found by a mapping. */
export function genericFormat(given: GenericShape): Format {
  return tuned(given, given.shape);
}

/** The same format for records that were imported with this mapping. */
function tuned(given: GenericShape, mapping: FieldMapping): Format {
  const { shape, talk, ...about } = given;
  const messagesOf = (record: Json) => {
    const found = talk(record, mapping);
    return 'messages' in found ? found.messages : [];
  };
  return {
    ...about,
    customer: 'either',
    id: readerName(about.id, mapping, shape),
    propose: (sample) => proposeMapping(sample, shape),
    tuned: (change) => tuned(given, { ...shape, ...change }),
    read: (record, context) => readMapped(record, context, given),
    messages: (record, most) => messagesIn(messagesOf(record), most),
    published: (record) => publishedMapped(record, mapping, messagesOf(record)),
  };
}

function readMapped(record: RawRecord, context: FileContext, given: GenericShape): Reading {
  const { value, raw } = record;
  if (!isObject(value)) {
    return { records: [], issues: [fault('not_an_object', '', `the record is ${kindOf(value)}; an object is needed`)] };
  }
  const mapping = context.mapping ?? given.shape;
  const talk = given.talk(value, mapping);
  if (!('messages' in talk)) return { records: [], issues: [talk] };
  const reward = mappedReward(value, mapping);
  if (reward !== null && 'severity' in reward) return { records: [], issues: [reward] };
  const instanceId = textAt(value, mapping.id) ?? `#${record.index + 1}`;
  const wrongId = idFault(instanceId);
  if (wrongId) return { records: [], issues: [fault('bad_id', mapping.id ?? '', wrongId)] };
  const entry = publishedMapped(value, mapping, talk.messages);
  const survey = readSurvey(entry.survey, context.survey);
  if (!('issues' in survey)) return { records: [], issues: [survey] };
  const run = runOf(value, mapping);
  const draft = conversationDraft(
    {
      format: readerName(given.id, mapping, given.shape),
      source: { kind: mapping.kind, label: sourceOf(value, mapping, context) },
      instanceId,
      task: taskOf(value, mapping, context),
      batch: null,
      run: run.run,
      raw,
    },
    messagesIn(talk.messages),
    entry,
    survey.answered,
  );
  return { records: [draft], issues: [...talk.issues, ...run.issues, ...survey.issues] };
}

function sourceOf(value: Json, mapping: FieldMapping, { source, fileName }: FileContext): string {
  return (source ?? textAt(value, mapping.source) ?? fileLabel(fileName, '')).slice(0, 200) || 'import';
}

/** A task of digits alone belongs to its domain: `airline` and `7` give `airline_7`, as everywhere. */
function taskOf(value: Json, mapping: FieldMapping, context: FileContext): ConversationDraft['task'] {
  const key = textAt(value, mapping.task);
  if (key === null) return null;
  const domain = textAt(value, mapping.domain) ?? context.domain;
  if (/^\d+$/.test(key)) return { key: domain === null ? key : `${domain}_${key}`, domain };
  const named = readInstanceId(key);
  return { key: key.slice(0, 500), domain: domain ?? named.domain };
}

/** Runs count from 1; a field named `trial` counts from 0. */
function runOf(value: Json, mapping: FieldMapping): { run: number | null; issues: RecordIssue[] } {
  if (mapping.run === null) return { run: null, issues: [] };
  const found = valueAt(value, mapping.run);
  if (found === undefined || found === null) return { run: null, issues: [] };
  const number = numberAt(value, mapping.run);
  if (number !== null && Number.isSafeInteger(number) && number >= 0) {
    return { run: /trial$/i.test(mapping.run) ? number + 1 : number, issues: [] };
  }
  const message = `${mapping.run} is ${JSON.stringify(found).slice(0, 60)}, no run number: kept without one. The record itself is kept as it is.`;
  return { run: null, issues: [{ severity: 'repaired', code: 'bad_run', path: mapping.run, message }] };
}

/** Numbers, also written as text, true, false and null; what else stands there is no reward. */
function mappedReward(value: Json, { reward }: FieldMapping): { reward: Json } | RecordIssue | null {
  if (reward === null) return null;
  const found = valueAt(value, reward);
  if (found === undefined) return null;
  if (found === null || typeof found === 'boolean') return { reward: found };
  const number = numberAt(value, reward);
  if (number !== null) return { reward: number };
  return fault('bad_reward', reward, `${reward} is ${kindOf(found)}; a number, true, false or null is needed`);
}

function publishedMapped(record: Json, mapping: FieldMapping, messages: Json[]): PublishedEntry {
  const entry: PublishedEntry = { conversation: publishedConversation(messages) };
  const reward = mappedReward(record, mapping);
  if (reward !== null && 'reward' in reward) entry.reward = reward.reward;
  const answers = Object.entries(mapping.ratings).flatMap(([question, path]) => {
    const answer = valueAt(record, path);
    return answer === undefined || answer === null ? [] : [[question, { question, answer }] as const];
  });
  if (answers.length > 0) entry.survey = Object.fromEntries(answers);
  return entry;
}
