import type { AssignmentDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';

export function readAssignment(line: Json): AssignmentDraft {
  const { text, integer } = fieldsOf(line);
  return { type: 'assignment', item: text('item'), annotator: text('annotator'), place: integer('place', 0) };
}
