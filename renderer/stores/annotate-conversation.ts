import type { ConversationDetail } from '../../shared/domain/conversation.ts';
import { type Step, stepsOf } from '../../shared/replay/index.ts';

/** What a rater may see of a conversation. */
export interface RatedConversation {
  id: string;
  steps: readonly Step[];
  /** What the customer was told to do. */
  instruction: string | null;
}

/**
 * Takes away everything that tells the source: label, run, reward, survey, file, and of the messages what only some
 * formats record (interface notes, system prompts, times). No component of the screen gets the rest.
 */
export function ratedConversation({ id, messages, task }: ConversationDetail): RatedConversation {
  const seen = messages
    .filter(({ role }) => role !== 'system')
    .map((message) => ({ ...message, at: null, parts: message.parts.filter(({ kind }) => kind !== 'note') }));
  return { id, steps: stepsOf(seen), instruction: task?.instruction ?? null };
}
