import type { ItemDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';
import { member } from '../json-value.ts';

export function readItem(line: Json): ItemDraft {
  const { text, object } = fieldsOf(line);
  return {
    type: 'item',
    id: text('id'),
    kind: text('kind'),
    conversation: text('conversation'),
    instrument: text('instrument'),
    ...(member(line, 'plan') !== undefined && { plan: planned(object('plan')) }),
  };
}

function planned(plan: Json): NonNullable<ItemDraft['plan']> {
  const { textOrNull, oneOf, integer } = fieldsOf(plan, 'plan');
  return {
    second: textOrNull('second'),
    cut: member(plan, 'cut') === null ? null : integer('cut', 0),
    role: oneOf('role', ['normal', 'gold', 'attention', 'repeat']),
    repeatOf: textOrNull('repeatOf'),
    expected: textOrNull('expected'),
    notice: textOrNull('notice'),
    plan: member(plan, 'plan') === undefined ? null : textOrNull('plan'),
  };
}
