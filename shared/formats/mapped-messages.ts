import type { Json } from '../domain/json.ts';
import type { FieldMapping } from '../domain/mapping.ts';
import { valueAt } from './field-path.ts';
import type { RecordIssue } from './format.ts';
import type { Talk } from './generic-format.ts';
import { type JsonObject, member } from './json-value.ts';
import { messageFault } from './message-check.ts';
import { usualRole } from './roles.ts';

/** Messages of a list by the mapping's fields and roles. */
export function mappedTalk(record: Json, mapping: FieldMapping): Talk | RecordIssue {
  const list = valueAt(record, mapping.messages);
  if (list === undefined || !Array.isArray(list)) return messageFault(list ?? null, mapping.messages) as RecordIssue;
  const unknown = new Set<string>();
  const messages = list.map((message) => mappedMessage(message, mapping, unknown));
  const wrong = messageFault(messages, mapping.messages);
  if (wrong) return wrong;
  return {
    messages,
    issues: [...(unknown.size > 0 ? [strange(unknown, mapping.role)] : []), ...silent(messages, mapping.messages)],
  };
}

function mappedMessage(message: Json, { role, content, roles }: FieldMapping, unknown: Set<string>): Json {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return message;
  const said = member(message, role);
  const text = member(message, content);
  const mapped: JsonObject =
    role === 'role' && content === 'content' ? { ...message } : withoutFields(message, [role, content]);
  if (said !== undefined) mapped.role = typeof said === 'string' ? roleOf(said, roles, unknown) : said;
  if (text !== undefined) mapped.content = text;
  return mapped;
}

function withoutFields(message: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(message).filter(([name]) => !names.includes(name)));
}

function roleOf(said: string, roles: FieldMapping['roles'], unknown: Set<string>): string {
  const given = Object.hasOwn(roles, said) ? roles[said] : usualRole(said);
  if (given) return given;
  unknown.add(said);
  return 'system';
}

function strange(names: ReadonlySet<string>, field: string): RecordIssue {
  const shown = [...names].slice(0, 3).map((name) => JSON.stringify(name.slice(0, 40)));
  const message = `the speaker ${shown.join(', ')} is neither user nor agent by any usual name, so what it says stands as a system text. Say who it is in the mapping of roles.`;
  return { severity: 'warning', code: 'unknown_role', path: field, message };
}

export function silent(messages: readonly Json[], path: string): RecordIssue[] {
  if (messages.length > 0) return [];
  const message = 'the conversation is empty: kept with no messages.';
  return [{ severity: 'warning', code: 'empty_conversation', path, message }];
}
