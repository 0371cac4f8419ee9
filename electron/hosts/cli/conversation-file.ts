import { Refusal } from '../../../shared/domain/errors.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { detectFormat } from '../../../shared/formats/detect.ts';
import type { FileSample, Format, RawRecord } from '../../../shared/formats/format.ts';
import { formatById, formats } from '../../../shared/formats/registry.ts';
import type { RawMessage } from '../../../shared/usi/clean.ts';
import { rolloutEntries } from '../../../shared/usi/rollout-file.ts';
import { entriesOf, isObject, type JsonObject, readJson } from './read-json.ts';

export interface ConversationFile {
  /** By content; a file that does not tell is taken for a simulator's. */
  kind: 'human' | 'llm';
  /** `id -> entry` as the published scorer reads it. */
  entries: [string, JsonObject][];
}

/**
 * Conversations of a file without importing it: keyed entries (tau-usi, eval-results), rollouts (a list or `results`), or
 * a list of runs whose format is known.
 * @throws Refusal `no_file`, `not_json`, `wrong_shape`
 */
export function readConversations(file: string): ConversationFile {
  const payload = readJson(file);
  if (isObject(payload) && !('results' in payload)) {
    const format = detectFormat(sampleOf(file, payload), formats).format;
    return { kind: format?.id === 'tau-usi' ? 'human' : 'llm', entries: entriesOf(payload, file) };
  }
  const list = Array.isArray(payload) ? payload : [];
  const { format } = detectFormat(listSample(file, list), formats);
  const entries = format ? runsOf(list, format, file) : Object.entries(rolloutEntries(payload));
  const nameless = entries.find(([id]) => id.includes('undefined'));
  if (entries.length > 0 && !nameless) return { kind: 'llm', entries: entries as [string, JsonObject][] };
  throw new Refusal('wrong_shape', `${file} holds no conversations in a shape that is known. Nothing was computed.`);
}

function runsOf(list: Json[], format: Format, fileName: string): [string, JsonObject][] {
  const records = list.map((value, index): RawRecord => ({ key: null, index, value, raw: JSON.stringify(value) }));
  const gathered = format.gather?.start();
  for (const record of records) format.gather?.see(gathered, record);
  const context = { fileName, source: null, domain: null, survey: new Map(), gathered, formatOf: formatById };
  return records.flatMap((record) =>
    format.read(record, context).records.flatMap((draft): [string, JsonObject][] => {
      const entry = draft.type === 'conversation' ? format.published(record.value) : null;
      return entry && draft.type === 'conversation' ? [[draft.instanceId, { ...entry }]] : [];
    }),
  );
}

function sampleOf(fileName: string, payload: JsonObject): FileSample {
  const keys = Object.keys(payload);
  const records = keys.slice(0, 20).map((key) => ({ key, value: payload[key] as Json }));
  return { fileName, container: 'entries', records, keys };
}

function listSample(fileName: string, list: Json[]): FileSample {
  const records = list.slice(0, 20).map((value) => ({ key: null, value }));
  return { fileName, container: 'elements', records, keys: [] };
}

/** @throws Refusal `wrong_shape` that says which message is none */
export function messagesOf(conversation: unknown, where: string): RawMessage[] {
  const list = conversation ?? [];
  if (!Array.isArray(list)) throw new Refusal('wrong_shape', `${where} has a conversation that is no list.`);
  const bad = list.findIndex((message) => !isMessage(message));
  if (bad < 0) return list as RawMessage[];
  const needed = 'a message is an object whose role is text and whose content is text or null';
  throw new Refusal('wrong_shape', `${where}, conversation[${bad}]: ${needed}.`);
}

function isMessage(message: unknown): boolean {
  if (!isObject(message)) return false;
  const isText = (value: unknown) => value === undefined || typeof value === 'string';
  return isText(message.role) && (message.content === null || isText(message.content));
}
