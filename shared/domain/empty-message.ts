import type { Message } from './conversation.ts';

/**
 * Whether somebody sent a message without a word in it: text of blanks at most, and nothing called, noted or steered. What a
 * customer only thought was not sent; an agent may think in a message of its own before it acts.
 */
export function isEmptyMessage({ role, parts }: Pick<Message, 'role' | 'parts'>): boolean {
  if (role !== 'user' && role !== 'agent') return false;
  return parts.every(
    (part) => (part.kind === 'reasoning' && role === 'user') || (part.kind === 'text' && part.text.trim() === ''),
  );
}
