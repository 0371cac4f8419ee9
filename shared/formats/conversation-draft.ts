import type { Message } from '../domain/conversation.ts';
import { isEmptyMessage } from '../domain/empty-message.ts';
import type { ConversationDraft } from '../domain/import.ts';
import type { Json } from '../domain/json.ts';
import type { PublishedEntry } from './format.ts';
import { isPlainText } from './inline-markup.ts';
import { isObject } from './json-value.ts';
import { messageOf, roleOf } from './message-parts.ts';
import { countWords } from './word-count.ts';

/** Counts that lists show: all messages, turns of user and agent (messages without a word included), and the user's words. */
export interface MessageCounts {
  messages: number;
  turns: number;
  userTurns: number;
  words: number;
}

export function countMessages(messages: readonly Message[]): MessageCounts {
  const counts = { messages: messages.length, turns: 0, userTurns: 0, words: 0 };
  for (const message of messages) countParts(counts, message);
  return counts;
}

function countParts(counts: MessageCounts, { role, parts }: Pick<Message, 'role' | 'parts'>): void {
  if (role !== 'user' && role !== 'agent') return;
  const spoken = parts.filter((part) => part.kind === 'text');
  if (spoken.length === 0 && !isEmptyMessage({ role, parts })) return;
  counts.turns++;
  if (role === 'agent') return;
  counts.userTurns++;
  for (const { text } of spoken) counts.words += countWords(text);
}

/**
 * The counts of `messagesIn(list)` without making those messages: what is plain text is counted as it stands. Large imports
 * spend most of their time on this.
 */
export function countList(list: Json | undefined): MessageCounts {
  const counts = { messages: 0, turns: 0, userTurns: 0, words: 0 };
  if (!Array.isArray(list)) return counts;
  for (const [position, value] of list.entries()) {
    counts.messages++;
    const message = isObject(value) ? value : {};
    const role = roleOf(message);
    if (role !== 'user' && role !== 'agent') continue;
    const content = message.content;
    if (typeof content !== 'string' || content.trim() === '' || !isPlainText(content)) {
      countParts(counts, messageOf(message, position));
      continue;
    }
    counts.turns++;
    if (role === 'agent') continue;
    counts.userTurns++;
    counts.words += countWords(content);
  }
  return counts;
}

type Given = Pick<ConversationDraft, 'format' | 'source' | 'instanceId' | 'task' | 'batch' | 'run' | 'raw'>;

/** A conversation as importers hand it on: what the format knows, with everything that follows from the record itself. */
export function conversationDraft(
  given: Given,
  messages: readonly Message[] | MessageCounts,
  { reward, keep }: PublishedEntry,
  surveyAnswered: number | null,
): ConversationDraft {
  const counts = 'turns' in messages ? messages : countMessages(messages);
  return { type: 'conversation', ...given, reward, keep, ...counts, surveyAnswered };
}
