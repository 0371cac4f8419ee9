import type { TaskDraft } from '../../domain/import.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf } from '../archive-fields.ts';

export function readTask(line: Json): TaskDraft {
  const { text, textOrNull } = fieldsOf(line);
  return {
    type: 'task',
    key: text('key'),
    domain: textOrNull('domain'),
    title: textOrNull('title'),
    instruction: textOrNull('instruction'),
    policy: textOrNull('policy'),
  };
}
