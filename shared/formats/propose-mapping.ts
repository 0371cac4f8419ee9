import type { Json } from '../domain/json.ts';
import type { FieldMapping, MappedRole } from '../domain/mapping.ts';
import { pathsIn, textAt, valueAt } from './field-path.ts';
import type { FileSample } from './format.ts';
import { isObject } from './json-value.ts';
import { sampledRecords } from './mapping.ts';
import { usualRole } from './roles.ts';

const usualFields = {
  messages: [
    'messages',
    'conversations',
    'conversation',
    'dialogue',
    'dialog',
    'turns',
    'history',
    'chat',
    'transcript',
  ],
  role: ['role', 'from', 'speaker', 'author', 'sender', 'participant', 'side'],
  content: ['content', 'value', 'text', 'message', 'utterance', 'body'],
  id: ['conversation_id', 'conversation_hash', 'instance_id', 'dialogue_id', 'session_id', 'chat_id', 'uuid', 'id'],
  source: ['user_model', 'user_sim_model', 'user_llm', 'simulator', 'user_simulator', 'source'],
  domain: ['domain'],
  task: ['task_id', 'task', 'task_index', 'scenario_id', 'scenario', 'prompt_id', 'goal_id'],
  run: ['run', 'run_id', 'trial', 'attempt', 'sample_index'],
  reward: ['reward', 'success'],
} as const;

/** A speaker's name that is longer is text gone astray: a mapping is kept with every conversation. */
const longestName = 100;

/** Fields as the first records suggest them, above a format's own shape. Paths that hold nothing are not proposed. */
export function proposeMapping(sample: FileSample, shape: FieldMapping): FieldMapping {
  const records = sampledRecords(sample);
  const { plain, lists } = pathsIn(records);
  const messages = messageField(records, lists, shape.messages);
  const texts = records.flatMap((record) => objectsIn(valueAt(record, messages)));
  const inMessage = (usual: readonly string[], own: string) =>
    [own, ...usual].find((name) => texts.some((text) => typeof text[name] === 'string')) ?? own;
  const role = inMessage(usualFields.role, shape.role);
  const field = (name: Exclude<keyof typeof usualFields, 'messages' | 'role' | 'content'>) =>
    shape[name] ?? fieldNamed(usualFields[name], plain);
  return {
    ...shape,
    messages,
    role,
    content: inMessage(usualFields.content, shape.content),
    roles: { ...strangers(texts, role), ...shape.roles },
    id: distinct(records, [shape.id, ...named(usualFields.id, plain)]),
    source: field('source'),
    domain: field('domain'),
    task: field('task'),
    run: field('run'),
    reward: field('reward'),
  };
}

function named(usual: readonly string[], paths: readonly string[]): string[] {
  const last = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return usual.flatMap((name) => paths.filter((path) => last(path) === name));
}

function fieldNamed(usual: readonly string[], paths: readonly string[]): string | null {
  return named(usual, paths)[0] ?? null;
}

/** A field that tells the records apart. */
function distinct(records: readonly Json[], paths: readonly (string | null)[]): string | null {
  const tells = (path: string) => {
    const ids = records.map((record) => textAt(record, path));
    return ids.length > 0 && !ids.includes(null) && new Set(ids).size === ids.length;
  };
  return paths.find((path): path is string => path !== null && tells(path)) ?? null;
}

function messageField(records: readonly Json[], lists: readonly string[], own: string): string {
  const holds = (path: string) => records.some((record) => looksLikeTalk(valueAt(record, path)));
  return [own, ...named(usualFields.messages, lists), ...lists].find(holds) ?? own;
}

/** A list of objects that have somebody speak. */
export function looksLikeTalk(list: Json | undefined): boolean {
  const objects = objectsIn(list);
  const has = (names: readonly string[]) =>
    objects.every((object) => names.some((name) => Object.hasOwn(object, name)));
  return (
    objects.length > 0 &&
    has(usualFields.role) &&
    objects.some((o) => usualFields.content.some((n) => Object.hasOwn(o, n)))
  );
}

function objectsIn(list: Json | undefined): { [key: string]: Json }[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Two speakers with names that say nothing: the one who begins is taken for the user. */
function strangers(texts: readonly { [key: string]: Json }[], role: string): Record<string, MappedRole> {
  const names = [...new Set(texts.map((text) => text[role]).filter((name) => typeof name === 'string'))];
  const unknown = names.filter((name) => usualRole(name) === null && name.length <= longestName);
  const [first, second] = unknown;
  if (first === undefined || unknown.length > 2) return {};
  const known = new Set(names.map((name) => usualRole(name)));
  if (second !== undefined)
    return known.has('user') || known.has('assistant') ? {} : { [first]: 'user', [second]: 'assistant' };
  if (!known.has('user')) return { [first]: 'user' };
  return known.has('assistant') ? {} : { [first]: 'assistant' };
}
