import type { Json } from '../domain/json.ts';
import type { RecordIssue } from './format.ts';
import { genericFormat, type Talk } from './generic-format.ts';
import { kindOf, member, textMember } from './json-value.ts';
import { silent } from './mapped-messages.ts';
import { mappingOf, sampledRecords } from './mapping.ts';
import { fault } from './message-check.ts';
import { pythonTexts } from './python-list.ts';

/** `{workerId, user_queries[], ai_responses[], ...}`: two lists side by side, sometimes written as text. */
export const simulatorArena = genericFormat({
  id: 'simulator-arena',
  title: 'Simulator arena',
  description: 'Records with the parallel lists user_queries and ai_responses, votes and ratings.',
  containers: ['elements', 'lines', 'single'],
  fileName: /arena/i,
  shape: mappingOf({ messages: 'user_queries' }),
  detect(sample) {
    const records = sampledRecords(sample);
    const fitting = records.filter(
      (record) => member(record, 'user_queries') !== undefined && member(record, 'ai_responses') !== undefined,
    );
    return fitting.length > records.length / 2 ? 0.95 : 0;
  },
  talk: parallelTalk,
});

function parallelTalk(record: Json): Talk | RecordIssue {
  const queries = textsIn(record, 'user_queries');
  const answers = textsIn(record, 'ai_responses');
  if ('severity' in queries) return queries;
  if ('severity' in answers) return answers;
  const messages: Json[] = [];
  for (let turn = 0; turn < Math.max(queries.texts.length, answers.texts.length); turn++) {
    const query = queries.texts[turn];
    const answer = answers.texts[turn];
    if (query !== undefined) messages.push({ role: 'user', content: query });
    if (answer !== undefined) messages.push({ role: 'assistant', content: answer });
  }
  const uneven = Math.abs(queries.texts.length - answers.texts.length) > 1;
  const issues: RecordIssue[] = [...queries.issues, ...answers.issues, ...silent(messages, 'user_queries')];
  if (uneven) {
    const message = `there are not as many queries as answers (${queries.texts.length} : ${answers.texts.length}): paired from the beginning, as far as both go.`;
    issues.push({ severity: 'warning', code: 'uneven_turns', path: 'ai_responses', message });
  }
  return { messages, issues };
}

/** A list of texts; a text that is such a list in JSON counts as it, and that is said. */
function textsIn(record: Json, name: string): { texts: (string | null)[]; issues: RecordIssue[] } | RecordIssue {
  const written = textMember(record, name);
  const list = written === null ? (member(record, name) ?? null) : parsedList(written);
  if (list === null) {
    const what = written === null ? kindOf(member(record, name)) : 'text that is no list';
    return fault('not_a_list', name, `${name} is ${what}; a list of texts is needed`);
  }
  if (!Array.isArray(list)) return fault('not_a_list', name, `${name} is ${kindOf(list)}; a list of texts is needed`);
  const texts = list.map((entry) =>
    typeof entry === 'string' || entry === null ? entry : (textMember(entry, 'content') ?? textMember(entry, 'text')),
  );
  const wrong = texts.findIndex((text, n) => text === null && list[n] !== null);
  if (wrong >= 0) {
    return fault('bad_content', `${name}[${wrong}]`, `${name}[${wrong}] is ${kindOf(list[wrong])}; text is needed`);
  }
  if (written === null) return { texts, issues: [] };
  const message = `${name} is a list written as text; it is read as the list. The record itself is kept as it is.`;
  return { texts, issues: [{ severity: 'repaired', code: 'list_as_text', path: name, message }] };
}

function parsedList(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return pythonTexts(text);
  }
}
