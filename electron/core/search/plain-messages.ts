import type { Role } from '../../../shared/domain/conversation.ts';
import { messagesOf } from '../../../shared/formats/registry.ts';

export interface PlainMessage {
  role: Role;
  content: string;
}

/** What was said and what tools were called and answered, as plain text; reasoning, notes and protocol lines are left out. */
export function plainMessages(format: string, raw: string): PlainMessage[] {
  return messagesOf(format, raw).flatMap(({ role, parts }) =>
    parts.flatMap((part): PlainMessage[] => {
      if (part.kind === 'text') return part.text.trim() === '' ? [] : [{ role, content: part.text }];
      if (part.kind === 'tool-call') return [{ role: part.by, content: `${part.name}(${part.arguments})` }];
      return part.kind === 'tool-result' ? [{ role: 'tool', content: part.text }] : [];
    }),
  );
}
