import type { AdjudicationDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf, LineFault } from '../archive-fields.ts';

export function readAdjudication(line: Json): AdjudicationDraft {
  const { text, textOrNull, integer, object } = fieldsOf(fieldsOf(line).object('adjudication'), 'adjudication');
  const basis = Object.entries(object('basis') as object).map(([annotator, label]): [string, string] => {
    if (typeof label !== 'string') throw new LineFault(`adjudication.basis.${annotator} is not text`);
    return [annotator, label];
  });
  return {
    type: 'adjudication',
    adjudication: {
      id: text('id'),
      item: text('item'),
      dimension: text('dimension'),
      value: textOrNull('value'),
      reason: text('reason'),
      basis: Object.fromEntries(basis),
      author: text('author'),
      lamport: integer('lamport', 1),
      instrument: text('instrument'),
      at: text('at'),
    },
  };
}
