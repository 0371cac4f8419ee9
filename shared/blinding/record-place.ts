import type { EvidenceSpan } from '../domain/annotation.ts';
import type { Message } from '../domain/conversation.ts';
import { recordPosition, type ShapePlaces } from './shape.ts';

/**
 * A span that was marked on a blind shape, as a span of the record. Its words are looked for in the message that was shown
 * there; words that the record spells otherwise (blotted out, other line ends) stand for all that the message says. Where it is
 * not known what was shown, the words tell, where they stand once. @returns null where nobody can tell
 */
export function spanInRecord<Span extends EvidenceSpan>(
  messages: readonly Message[],
  places: ShapePlaces,
  span: Span,
): Span | null {
  const position = recordPosition(places, span.position) ?? onlyOneWith(messages, places, span);
  if (position === null) return null;
  const message = messages.find((each) => each.position === position);
  const start = startOf(message, span);
  if (start !== null) return { ...span, position, start, end: start + span.quote.length };
  const texts = textsOf(message);
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return { ...span, position };
  return { ...span, position, start: first.start, end: last.start + last.text.length };
}

/** The message that has the words: the only one of those that it can have been, else the only one of all. */
function onlyOneWith(messages: readonly Message[], { positions }: ShapePlaces, span: EvidenceSpan): number | null {
  const possible = new Set(positions.flatMap((shown) => shown[span.position] ?? []));
  const found = messages.flatMap((message) => (startOf(message, span) === null ? [] : [message.position]));
  const among = found.filter((position) => possible.has(position));
  const [only = null] = among.length > 0 ? among : found;
  return among.length === 1 || (among.length === 0 && found.length === 1) ? only : null;
}

/** Offset of the quote in the message's raw content, the occurrence nearest to where it was marked; null without one. */
function startOf(message: Message | undefined, { quote, start }: EvidenceSpan): number | null {
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
