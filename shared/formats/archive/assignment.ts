import type { AssignmentDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';
import { member } from '../json-value.ts';

export function readAssignment(line: Json): AssignmentDraft {
  const { text, integer, object } = fieldsOf(line);
  const side = member(line, 'side') === undefined ? null : fieldsOf(object('side'), 'side');
  return {
    type: 'assignment',
    item: text('item'),
    annotator: text('annotator'),
    place: integer('place', 0),
    ...(side && {
      side: { left: side.integer('left', 0) === 1 ? 1 : 0, withdrawn: side.integer('withdrawn', 0) === 1 ? 1 : 0 },
    }),
  };
}
