import type { ItemDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';

export function readItem(line: Json): ItemDraft {
  const { text } = fieldsOf(line);
  return {
    type: 'item',
    id: text('id'),
    kind: text('kind'),
    conversation: text('conversation'),
    instrument: text('instrument'),
  };
}
