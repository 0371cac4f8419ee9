import type { ConversationDetail } from '../../shared/domain/conversation.ts';
import { type Step, stepsOf } from '../../shared/replay/index.ts';

/** A conversation on the desk. `letter` is null where it stands alone. */
export interface ShownSide {
  letter: 'A' | 'B' | null;
  /** Names what is folded and unfolded. */
  key: string;
  steps: readonly Step[];
}

/**
 * Takes away everything that tells the source: label, run, reward, survey, file, and of the messages what only some
 * formats record (interface notes, system prompts, times). No component of the screen gets the rest.
 */
export function ratedConversation({ id, messages, task }: ConversationDetail): {
  side: ShownSide;
  instruction: string | null;
} {
  const seen = messages
    .filter(({ role }) => role !== 'system')
    .map((message) => ({ ...message, at: null, parts: message.parts.filter(({ kind }) => kind !== 'note') }));
  return { side: { letter: null, key: id, steps: stepsOf(seen) }, instruction: task?.instruction ?? null };
}
