import type { SourceDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';

export function readSource(line: Json): SourceDraft {
  const { oneOf, text, textOrNull } = fieldsOf(line);
  return {
    type: 'source',
    kind: oneOf('kind', ['human', 'simulator']),
    origin: text('origin'),
    label: text('label'),
    terms: textOrNull('terms'),
  };
}
