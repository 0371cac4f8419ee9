import type { Message } from '../domain/conversation.ts';
import type { ConversationDraft } from '../domain/import.ts';
import type { PublishedEntry } from './format.ts';
import { countWords } from './word-count.ts';

/** Counts that lists show: all messages, spoken turns of user and agent, and the user's words. */
export interface MessageCounts {
  messages: number;
  turns: number;
  userTurns: number;
  words: number;
}

export function countMessages(messages: readonly Message[]): MessageCounts {
  const counts = { messages: messages.length, turns: 0, userTurns: 0, words: 0 };
  for (const { role, parts } of messages) {
    if (role !== 'user' && role !== 'agent') continue;
    const spoken = parts.filter((part) => part.kind === 'text');
    if (spoken.length === 0) continue;
    counts.turns++;
    if (role === 'agent') continue;
    counts.userTurns++;
    for (const { text } of spoken) counts.words += countWords(text);
  }
  return counts;
}

type Given = Pick<ConversationDraft, 'format' | 'source' | 'instanceId' | 'task' | 'batch' | 'run' | 'raw'>;

/** A conversation as importers hand it on: what the format knows, with everything that follows from the record itself. */
export function conversationDraft(
  given: Given,
  messages: readonly Message[],
  { reward, keep }: PublishedEntry,
  surveyAnswered: number | null,
): ConversationDraft {
  return { type: 'conversation', ...given, reward, keep, ...countMessages(messages), surveyAnswered };
}
