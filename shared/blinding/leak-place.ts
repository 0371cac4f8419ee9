import type { Message } from '../domain/conversation.ts';
import type { LeakDraft } from '../domain/study-records.ts';
import type { CanonicalConversation } from './canonical.ts';
import { stretchOf } from './leaks.ts';

export interface LeakPlace {
  /** In the record; null where a finding is about the whole conversation, or where nobody can tell any more. */
  position: number | null;
  /** As they stand in the record; null without a place. */
  words: string | null;
}

type Found = Pick<LeakDraft, 'position' | 'place' | 'excerpt'>;

/**
 * Where in the record the words of a finding stand. What an older scan counted among the messages shown at the time is looked
 * for by its words, nearest to where it would stand among those shown today.
 */
export function leakPlace(
  messages: readonly Message[],
  { positions }: Pick<CanonicalConversation, 'positions'>,
  { position, place, excerpt }: Found,
): LeakPlace {
  if (position < 0) return { position: null, words: null };
  const near = place === 'record' ? position : (positions[position] ?? position);
  const away = (message: Message) => Math.abs(message.position - near);
  const wanted = place === 'record' ? messages.filter((message) => message.position === position) : [...messages];
  for (const message of wanted.sort((a, b) => away(a) - away(b))) {
    for (const text of textsOf(message)) {
      const words = stretchOf(text, excerpt);
      if (words !== null) return { position: message.position, words };
    }
  }
  return { position: place === 'record' ? position : null, words: null };
}

function textsOf({ parts }: Message): string[] {
  return parts.flatMap((part) => (part.kind === 'tool-call' ? [part.name, part.arguments] : [part.text]));
}
