import type { EvidenceSpan } from '../domain/annotation.ts';
import type { Message } from '../domain/conversation.ts';
import type { CanonicalConversation } from './canonical.ts';

/** Position in the record of what was said about a canonical message. */
export function recordPosition({ positions }: Pick<CanonicalConversation, 'positions'>, position: number): number {
  return positions[position] ?? position;
}

/**
 * A span that was marked on the blind shape, as a span of the record: its words are looked for in the message that was shown
 * there, then in those around it, for what is shown may have changed since. Words that the record spells otherwise (blotted
 * out, other line ends) stand for all that the message says.
 */
export function spanInRecord<Span extends EvidenceSpan>(
  messages: readonly Message[],
  shown: Pick<CanonicalConversation, 'positions'>,
  span: Span,
): Span {
  const position = recordPosition(shown, span.position);
  const away = (message: Message) => Math.abs(message.position - position);
  for (const message of [...messages].sort((a, b) => away(a) - away(b))) {
    const start = startOf(message, span);
    if (start !== null) return { ...span, position: message.position, start, end: start + span.quote.length };
  }
  const texts = textsOf(messages.find((message) => message.position === position));
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return { ...span, position };
  return { ...span, position, start: first.start, end: last.start + last.text.length };
}

/** Offset of the quote in the message's raw content, the occurrence nearest to where it was marked; null without one. */
function startOf(message: Message, { quote, start }: EvidenceSpan): number | null {
  if (quote === '') return null;
  const found = textsOf(message).flatMap((part) => {
    const places: number[] = [];
    for (let at = part.text.indexOf(quote); at >= 0; at = part.text.indexOf(quote, at + 1))
      places.push(part.start + at);
    return places;
  });
  return found.length === 0 ? null : found.reduce((a, b) => (Math.abs(b - start) < Math.abs(a - start) ? b : a));
}

function textsOf(message: Message | undefined): { text: string; start: number }[] {
  return (message?.parts ?? []).flatMap((part) => (part.kind === 'text' ? [part] : []));
}
