import { itemId, revisionId } from '../../domain/ids.ts';
import type { RevisionDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf, LineFault } from '../archive-fields.ts';

const field = /^(?:(?:answer|evidence|comment|tags|labels|time):.{1,200}|state)$/s;

export function readRevision(line: Json): RevisionDraft {
  const given = fieldsOf(line).object('revision');
  const { text, textOrNull, integer, json } = fieldsOf(given, 'revision');
  const has = (member: string) => Object.hasOwn(given, member);
  const name = text('field');
  if (!field.test(name)) throw new LineFault(`revision.field is ${JSON.stringify(name)}, which no form has`);
  const undoes = textOrNull('undoes');
  const redoes = textOrNull('redoes');
  return {
    type: 'revision',
    revision: {
      id: revisionId(text('id')),
      item: itemId(text('item')),
      annotator: text('annotator'),
      author: text('author'),
      lamport: integer('lamport', 1),
      field: name,
      value: json('value'),
      undoes: undoes === null ? null : revisionId(undoes),
      redoes: redoes === null ? null : revisionId(redoes),
      instrument: text('instrument'),
      at: text('at'),
      ...(has('shape') && { shape: text('shape') }),
    },
  };
}
