import type { Message, Part, Role } from '../domain/conversation.ts';
import type { Json } from '../domain/json.ts';
import { inlineParts } from './inline-markup.ts';
import { isObject, type JsonObject, member, textMember } from './json-value.ts';

const roles: Readonly<Record<string, Role>> = {
  user: 'user',
  assistant: 'agent',
  agent: 'agent',
  system: 'system',
  developer: 'system',
  tool: 'tool',
  function: 'tool',
};

/** Messages in parts of a list `{role, content, tool_calls?, ...}`; inline markup becomes parts of its own. */
export function messagesIn(list: Json | undefined, most?: number): Message[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, most).map((value, position) => messageOf(isObject(value) ? value : {}, position));
}

/** One message in parts; `position` is its index in the record. */
export function messageOf(message: JsonObject, position: number): Message {
  const role = roleOf(message);
  const at = textMember(message, 'timestamp');
  return { position, role, parts: partsOf(message, role), at: at && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at) ? at : null };
}

export function roleOf(message: JsonObject): Role {
  const given = textMember(message, 'role') ?? '';
  return Object.hasOwn(roles, given) ? (roles[given] as Role) : 'system';
}

function partsOf(message: JsonObject, role: Role): Part[] {
  const text = contentText(member(message, 'content'));
  if (role === 'tool') return [toolResult(message, text)];
  const parts = inlineParts(text, role === 'system' ? null : role);
  const reasoning = textMember(message, 'reasoning_content');
  if (reasoning) parts.unshift({ kind: 'reasoning', text: reasoning });
  for (const call of toolCalls(message, role === 'user' ? 'user' : 'agent')) parts.push(call);
  return parts;
}

function toolResult(message: JsonObject, text: string): Part {
  const error = member(message, 'error') === true || /^\s*error\b/i.test(text);
  return {
    kind: 'tool-result',
    name: textMember(message, 'name'),
    text,
    callId: textMember(message, 'tool_call_id'),
    error,
  };
}

const none: Part[] = [];

function toolCalls(message: JsonObject, by: 'user' | 'agent'): Part[] {
  const list = member(message, 'tool_calls');
  const older = member(message, 'function_call');
  const calls = Array.isArray(list) ? list : isObject(older) ? [{ function: older }] : [];
  if (calls.length === 0) return none;
  return calls.map((call) => {
    const target = isObject(member(call, 'function')) ? member(call, 'function') : call;
    const args = member(target, 'arguments');
    return {
      kind: 'tool-call' as const,
      name: textMember(target, 'name') ?? '',
      arguments: typeof args === 'string' ? args : args === undefined ? '' : JSON.stringify(args),
      callId: textMember(call, 'id'),
      by,
    };
  });
}

/** Text of a content: a string, or a list of parts `{type: 'text', text}`; anything else has none. */
export function contentText(content: Json | undefined): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => textMember(part, 'text') ?? '').join('');
}
