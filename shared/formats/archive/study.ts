import type { StudyDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';

export const readStudy = (line: Json): StudyDraft => ({ type: 'study', name: fieldsOf(line).text('name') });
