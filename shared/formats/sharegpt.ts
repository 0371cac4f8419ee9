import { genericFormat } from './generic-format.ts';
import { isObject, member } from './json-value.ts';
import { mappedTalk } from './mapped-messages.ts';
import { mappingOf, sampledRecords } from './mapping.ts';

/** `{conversations: [{from: human|gpt|system|tool, value}]}`. */
export const sharegpt = genericFormat({
  id: 'sharegpt',
  title: 'ShareGPT conversations',
  description: 'Records with conversations [{from: human or gpt, value}].',
  containers: ['elements', 'lines', 'single'],
  fileName: /sharegpt/i,
  shape: mappingOf({ messages: 'conversations', role: 'from', content: 'value' }),
  detect(sample) {
    const records = sampledRecords(sample);
    const fitting = records.filter((record) => {
      const list = member(record, 'conversations');
      return (
        Array.isArray(list) &&
        list.length > 0 &&
        list.every((turn) => isObject(turn) && 'from' in turn && 'value' in turn)
      );
    });
    return fitting.length > records.length / 2 ? 0.9 : 0;
  },
  talk: mappedTalk,
});
