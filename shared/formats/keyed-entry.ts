import type { Message, SourceKind } from '../domain/conversation.ts';
import type { Json } from '../domain/json.ts';
import { conversationDraft, countList } from './conversation-draft.ts';
import type { FileSample, PublishedEntry, RawRecord, Reading, RecordIssue, SurveyOptions } from './format.ts';
import { idFault, readInstanceId } from './instance-id.ts';
import { isObject, kindOf, member } from './json-value.ts';
import { fault, messageFault, rewardFault } from './message-check.ts';
import { messagesIn } from './message-parts.ts';
import { publishedConversation, publishedSurvey } from './published.ts';
import { readSurvey } from './survey-check.ts';

/** What an entry's key says; the two published formats differ in nothing else. */
export interface KeyedPlace {
  /** The id without batch ending. */
  id: string;
  batch: number | null;
  run: number | null;
}

export interface KeyedContext {
  format: string;
  source: { kind: SourceKind; label: string };
  domain: string | null;
  survey: SurveyOptions;
}

/** Reads one entry `id -> {conversation, reward, survey, keep, ...}` of a published file. */
export function readKeyedEntry(
  record: RawRecord,
  place: KeyedPlace,
  { format, source, domain, survey: options }: KeyedContext,
): Reading {
  const { key, value, raw } = record;
  const rejected = entryFault(key, value);
  if (rejected) return { records: [], issues: [rejected] };
  const survey = readSurvey(member(value, 'survey'), options);
  if (!('issues' in survey)) return { records: [], issues: [survey] };
  const counts = countList(member(value, 'conversation'));
  const entry = keyedPublished(value);
  const named = readInstanceId(place.id);
  const draft = conversationDraft(
    {
      format,
      source,
      instanceId: key ?? '',
      task: { key: named.task, domain: named.domain ?? domain },
      batch: place.batch,
      run: place.run,
      raw,
    },
    counts,
    entry,
    survey.answered,
  );
  return { records: [draft], issues: [...(counts.messages === 0 ? [noMessages(value)] : []), ...survey.issues] };
}

function entryFault(key: string | null, value: Json): RecordIssue | null {
  const wrongId = idFault(key ?? '');
  if (wrongId) return fault('bad_id', '', wrongId);
  if (!isObject(value)) return fault('not_an_object', '', `the entry is ${kindOf(value)}; an object is needed`);
  const conversation = member(value, 'conversation');
  return (conversation === undefined ? null : messageFault(conversation, 'conversation')) ?? rewardFault(value.reward);
}

function noMessages(value: Json): RecordIssue {
  const what = member(value, 'conversation') === undefined ? 'there is no conversation' : 'the conversation is empty';
  const message = `${what}: kept with no messages, as the published scorer reads it.`;
  return { severity: 'warning', code: 'empty_conversation', path: 'conversation', message };
}

export function keyedMessages(value: Json, most?: number): Message[] {
  return messagesIn(member(value, 'conversation'), most);
}

export function keyedPublished(value: Json): PublishedEntry {
  const entry: PublishedEntry = { conversation: publishedConversation(member(value, 'conversation')) };
  for (const name of ['reward', 'keep'] as const) {
    const given = member(value, name);
    if (given !== undefined) entry[name] = given;
  }
  const survey = publishedSurvey(member(value, 'survey'));
  if (survey !== undefined) entry.survey = survey;
  return entry;
}

/** What tells people's files from simulators': ids for certain, protocol lines and stop markers as a hint. */
export function detectKeyed({ container, records, keys }: FileSample, side: SourceKind): number {
  if (container !== 'entries' || !records.some(({ value }) => Array.isArray(member(value, 'conversation')))) return 0;
  const human = keys.some((key) => /_ann[23]$/.test(key));
  const simulator = keys.some((key) => /_\d+_\d+$/.test(key));
  if (human !== simulator) return (side === 'human') === human ? 0.95 : 0.1;
  const texts = records.flatMap(({ value }) => userTexts(value));
  const people = texts.some((text) => text.startsWith('\\tau ') || text.startsWith('\\reward'));
  const machine = texts.some((text) => text.includes('###STOP###'));
  if (people !== machine) return (side === 'human') === people ? 0.6 : 0.45;
  return 0.5;
}

function userTexts(value: Json): string[] {
  const list = member(value, 'conversation');
  if (!Array.isArray(list)) return [];
  return list
    .filter((message) => member(message, 'role') === 'user')
    .map((message) => member(message, 'content'))
    .filter((content) => typeof content === 'string');
}
