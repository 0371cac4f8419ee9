import { valueAt } from './field-path.ts';
import type { FileSample } from './format.ts';
import { genericFormat } from './generic-format.ts';
import { isObject, member } from './json-value.ts';
import { mappedTalk } from './mapped-messages.ts';
import { mappingOf, sampledRecords } from './mapping.ts';
import { looksLikeTalk, proposeMapping } from './propose-mapping.ts';

const shape = mappingOf({ kind: 'simulator' });

/** Chats as `{messages: [{role, content}]}`, with any other members; also any list of speakers, by mapping. */
export const openaiMessages = genericFormat({
  id: 'openai-messages',
  title: 'Chat messages (openai-messages)',
  description: 'Records with a list of messages {role, content}, in a list or one a line; other names by mapping.',
  containers: ['elements', 'lines', 'single'],
  fileName: /messages|openai|chat/i,
  shape,
  detect: detectMessages,
  talk: mappedTalk,
});

function detectMessages(sample: FileSample): number {
  const records = sampledRecords(sample).filter(isObject);
  if (sample.container === 'entries' || records.length === 0) return 0;
  const own = records.filter((record) => looksLikeTalk(member(record, shape.messages)));
  if (own.length > records.length / 2) return 0.7;
  const { messages } = proposeMapping(sample, shape);
  return records.filter((record) => looksLikeTalk(valueAt(record, messages))).length > records.length / 2 ? 0.3 : 0;
}
