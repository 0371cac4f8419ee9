import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalConversation } from '../../../shared/blinding/canonical.ts';
import { spanInRecord } from '../../../shared/blinding/record-place.ts';
import { recordPosition, shapeName, shapePlaces } from '../../../shared/blinding/shape.ts';
import { messagesIn } from '../../../shared/formats/message-parts.ts';

const all = { agentTurns: 'shown', tools: 'shown' } as const;
const record = messagesIn([
  { role: 'system', content: 'You are an agent.' },
  { role: 'user', content: '  Hello, my bag is lost. My bag is red.' },
  { role: 'assistant', content: 'Which flight?' },
  { role: 'user', content: 'Flight 12.\r\nMy bag, please. ###STOP###' },
]);

const places = (shape: string | null = shapeName(all), messages = record) => shapePlaces(messages, shape);
const marked = (quote: string, position: number, start: number) => ({
  position,
  start,
  end: start + quote.length,
  quote,
});
function placed(quote: string, position: number, start: number, shape?: string | null) {
  const span = spanInRecord(record, places(shape), marked(quote, position, start));
  if (span === null) throw new Error('no place');
  return span;
}
const said = ({ position, start, end }: ReturnType<typeof placed>) => {
  const texts = record[position]?.parts.flatMap((part) => (part.kind === 'text' ? [part] : [])) ?? [];
  const part = texts.find((each) => each.start <= start && each.start + each.text.length >= end);
  return part?.text.slice(start - part.start, end - part.start);
};

describe('from the blind shape to the record', () => {
  it('a message that is not shown moves those behind it', () => {
    expect([0, 1, 2].map((position) => recordPosition(places(), position))).toEqual([1, 2, 3]);
  });

  it('words keep their place in the text, whatever was trimmed before them', () => {
    const span = placed('bag is', 0, 10);
    expect([span.position, said(span)]).toEqual([1, 'bag is']);
  });

  it('of words that are said twice, those that were marked', () => {
    expect(placed('bag', 0, 10).start).toBeLessThan(placed('bag', 0, 26).start);
    expect(said(placed('bag', 0, 26))).toBe('bag');
  });

  it('what the record spells otherwise is the whole of what the message says', () => {
    const span = placed('12.\nMy', 2, 7);
    expect(span.position).toBe(3);
    expect(said(span)).toMatch(/^Flight 12\.\r\nMy bag, please\./);
    expect(placed('▮▮▮ 12', 2, 0)).toMatchObject({ position: 3 });
  });

  it('counts what was shown when it was given, whatever is shown today', () => {
    const hidden = shapeName({ agentTurns: 'hidden', tools: 'hidden' });
    expect([0, 1, 2].map((position) => recordPosition(places(hidden), position))).toEqual([1, 3, null]);
    expect(placed('bag', 1, 15, hidden)).toMatchObject({ position: 3 });
  });

  it('counts no messages without a word where an older version showed none', () => {
    const messages = messagesIn([
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: ' ' },
      { role: 'user', content: 'hello?' },
    ]);
    const at = (shape: string) => [0, 1, 2].map((position) => recordPosition(places(shape, messages), position));
    expect(at('1:shown:hidden')).toEqual([0, 2, null]);
    expect(at('2:shown:hidden')).toEqual([0, 1, 2]);
  });

  it('where nobody noted what was shown: the only message with the words, the only one that it can have been, or no place', () => {
    expect(placed('Flight 12', 1, 0, null)).toMatchObject({ position: 3 });
    expect(placed('not there', 0, 0, null)).toMatchObject({ position: 1 });
    // said in two messages: the second one shown was the agent's, who does not say it, or the customer's
    expect(placed('My bag', 1, 0, null)).toMatchObject({ position: 3 });
    expect(spanInRecord(record, places(null), marked('My bag', 9, 0))).toBeNull();
    expect([0, 1, 2, 9].map((position) => recordPosition(places(null), position))).toEqual([1, null, 3, null]);
  });

  it('any words of any message of any conversation come back as the same words', () => {
    const word = fc.constantFrom('a', 'bag', ' ', 'is', '.', 'lost', '\n', 'ü');
    const content = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(''));
    const role = fc.constantFrom('system', 'user', 'assistant');
    fc.assert(
      fc.property(fc.array(fc.record({ role, content }), { maxLength: 8 }), fc.nat(), fc.nat(), (turns, a, b) => {
        const messages = messagesIn(turns);
        const shown = canonicalConversation(messages, all);
        for (const { position, parts } of shown.messages) {
          const text = parts[0]?.kind === 'text' ? parts[0].text : '';
          if (text === '') continue;
          const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
          const quote = text.slice(from, to + 1);
          const span = spanInRecord(messages, places(shapeName(all), messages), {
            position,
            start: from,
            end: to + 1,
            quote,
          });
          if (span === null) throw new Error('no place');
          const raw = turns[span.position]?.content ?? '';
          expect(raw.slice(span.start, span.end)).toBe(quote);
          expect(span.position).toBe(shown.positions[position]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
