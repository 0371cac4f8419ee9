import type { SurveyDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';
import { parseRaw } from './raw.ts';

export function readSurveyLine(line: Json): SurveyDraft {
  const { text, anyText } = fieldsOf(line);
  const raw = anyText('raw');
  parseRaw(raw);
  return { type: 'survey', label: text('label'), key: text('key'), raw };
}
