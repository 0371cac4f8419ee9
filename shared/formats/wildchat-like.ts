import { genericFormat } from './generic-format.ts';
import { isObject, member } from './json-value.ts';
import { mappedTalk } from './mapped-messages.ts';
import { mappingOf, sampledRecords } from './mapping.ts';

/** `{conversation: [{role, content, ...}], model, ...}`; `model` is the agent, so it never names the source. */
export const wildchatLike = genericFormat({
  id: 'wildchat-like',
  title: 'WildChat-like conversations',
  description: 'Records with a conversation [{role, content}] and the model that answered, one a line or in a list.',
  containers: ['elements', 'lines', 'single'],
  fileName: /wildchat|lmsys/i,
  shape: mappingOf({ messages: 'conversation' }),
  detect(sample) {
    if (sample.container === 'entries') return 0;
    const records = sampledRecords(sample);
    const fitting = records.filter((record) => {
      const list = member(record, 'conversation');
      return Array.isArray(list) && list.every((turn) => isObject(turn) && 'role' in turn && 'content' in turn);
    });
    return fitting.length > records.length / 2 ? 0.85 : 0;
  },
  talk: mappedTalk,
});
