import type { Json } from '../domain/json.ts';
import { valueAt } from './field-path.ts';
import type { RecordIssue } from './format.ts';
import { genericFormat, type Talk } from './generic-format.ts';
import { isObject, type JsonObject, member, textMember } from './json-value.ts';
import { silent } from './mapped-messages.ts';
import { mappingOf, sampledRecords } from './mapping.ts';
import { messageFault } from './message-check.ts';
import { usualRole } from './roles.ts';

/** `{conversation_id, conversation_history: [{turn, role: user|model, content, if_chosen, score}]}`, several answers a turn. */
export const prismLike = genericFormat({
  id: 'prism-like',
  title: 'PRISM-like conversations',
  description: 'Records with a conversation_history of several candidate answers per turn; the chosen one is read.',
  containers: ['elements', 'lines', 'single'],
  fileName: /prism/i,
  shape: mappingOf({ messages: 'conversation_history' }),
  detect(sample) {
    const records = sampledRecords(sample);
    const fitting = records.filter((record) => Array.isArray(member(record, 'conversation_history')));
    return fitting.length > records.length / 2 ? 0.95 : 0;
  },
  talk: (record, mapping) => chosenTalk(valueAt(record, mapping.messages), mapping.messages),
});

function chosenTalk(list: Json | undefined, path: string): Talk | RecordIssue {
  const wrong = messageFault(list ?? null, path);
  if (wrong || !Array.isArray(list)) return wrong as RecordIssue;
  const messages: Json[] = [];
  let dropped = 0;
  let candidates: JsonObject[] = [];
  const settle = () => {
    if (candidates.length === 0) return;
    messages.push(best(candidates));
    dropped += candidates.length - 1;
    candidates = [];
  };
  for (const message of list.filter(isObject)) {
    const role = usualRole(textMember(message, 'role') ?? '') ?? 'system';
    const renamed = { ...message, role };
    const turn = member(candidates[0], 'turn');
    if (role !== 'assistant' || (turn !== undefined && member(message, 'turn') !== turn)) settle();
    if (role === 'assistant') candidates.push(renamed);
    else messages.push(renamed);
  }
  settle();
  const issues: RecordIssue[] = silent(messages, path);
  if (dropped > 0) {
    const text = `candidate answers that were not chosen (${dropped}) are not shown as turns. The record itself is kept as it is.`;
    issues.push({ severity: 'warning', code: 'other_candidates', path, message: text });
  }
  return { messages, issues };
}

/** The chosen candidate, else the one with the highest score, else the first. */
function best(candidates: readonly JsonObject[]): JsonObject {
  const score = (candidate: JsonObject) =>
    typeof candidate.score === 'number' ? candidate.score : Number.NEGATIVE_INFINITY;
  const chosen = candidates.find((candidate) => candidate.if_chosen === true);
  return chosen ?? candidates.reduce((top, candidate) => (score(candidate) > score(top) ? candidate : top));
}
