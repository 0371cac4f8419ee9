import type { Json } from '../domain/json.ts';
import type { RecordIssue } from './format.ts';
import { isObject, kindOf, member } from './json-value.ts';

/** First thing in a list of messages that no reader of it could make sense of; null = all is well. */
export function messageFault(list: Json, path: string): RecordIssue | null {
  if (!Array.isArray(list))
    return fault('not_a_list', path, `${path} is ${kindOf(list)}; a list of messages is needed`);
  for (const [index, message] of list.entries()) {
    const place = `${path}[${index}]`;
    if (!isObject(message)) return fault('not_an_object', place, `${place} is ${kindOf(message)}; a message is needed`);
    const role = member(message, 'role');
    if (role !== undefined && typeof role !== 'string') {
      return fault('bad_role', `${place}.role`, `${place}.role is ${kindOf(role)}; text is needed`);
    }
    const content = member(message, 'content');
    if (!isContent(content)) {
      return fault('bad_content', `${place}.content`, `${place}.content is ${kindOf(content)}; text or null is needed`);
    }
  }
  return null;
}

function isContent(content: Json | undefined): boolean {
  if (content === undefined || content === null || typeof content === 'string') return true;
  return Array.isArray(content) && content.every((part) => typeof member(part, 'text') === 'string');
}

/** A reward that is no number cannot be averaged, and none is made up for it. */
export function rewardFault(reward: Json | undefined): RecordIssue | null {
  if (reward === undefined || reward === null || typeof reward === 'boolean') return null;
  if (typeof reward === 'number' && Number.isFinite(reward)) return null;
  const found = typeof reward === 'number' ? 'too large for a number' : kindOf(reward);
  return fault('bad_reward', 'reward', `reward is ${found}; a number, true, false or null is needed`);
}

export function fault(code: string, path: string, message: string): RecordIssue {
  return { severity: 'rejected', code, path, message: `${message}. The record was left out.` };
}
