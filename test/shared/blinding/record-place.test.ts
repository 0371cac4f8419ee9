import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalConversation } from '../../../shared/blinding/canonical.ts';
import { recordPosition, spanInRecord } from '../../../shared/blinding/record-place.ts';
import { messagesIn } from '../../../shared/formats/message-parts.ts';

const all = { agentTurns: 'shown', tools: 'shown' } as const;
const record = messagesIn([
  { role: 'system', content: 'You are an agent.' },
  { role: 'user', content: '  Hello, my bag is lost. My bag is red.' },
  { role: 'assistant', content: 'Which flight?' },
  { role: 'user', content: 'Flight 12.\r\nMy bag, please. ###STOP###' },
]);

function placed(quote: string, position: number, start: number, shown = canonicalConversation(record, all)) {
  return spanInRecord(record, shown, { position, start, end: start + quote.length, quote });
}
const said = ({ position, start, end }: ReturnType<typeof placed>) => {
  const texts = record[position]?.parts.flatMap((part) => (part.kind === 'text' ? [part] : [])) ?? [];
  const part = texts.find((each) => each.start <= start && each.start + each.text.length >= end);
  return part?.text.slice(start - part.start, end - part.start);
};

describe('from the blind shape to the record', () => {
  it('a message that is not shown moves those behind it', () => {
    const shown = canonicalConversation(record, all);
    expect([0, 1, 2].map((position) => recordPosition(shown, position))).toEqual([1, 2, 3]);
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
    const blotted = canonicalConversation(record, all, ['Flight']);
    expect(placed('▮▮▮ 12', 2, 0, blotted)).toMatchObject({ position: 3 });
  });

  it('finds the words where more is shown now than when they were marked', () => {
    // marked while agent turns were hidden: the second user turn was the second message
    expect(placed('Flight 12', 1, 0)).toMatchObject({ position: 3 });
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
          const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
          const quote = text.slice(from, to + 1);
          const span = spanInRecord(messages, shown, { position, start: from, end: to + 1, quote });
          const raw = turns[span.position]?.content ?? '';
          expect(raw.slice(span.start, span.end)).toBe(quote);
          expect(span.position).toBe(shown.positions[position]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
