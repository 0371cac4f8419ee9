import type { AnnotatorDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';

export function readAnnotator(line: Json): AnnotatorDraft {
  const { text } = fieldsOf(line);
  return { type: 'annotator', name: text('name'), createdAt: text('createdAt') };
}
