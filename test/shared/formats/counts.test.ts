import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../shared/domain/json.ts';
import { countList, countMessages } from '../../../shared/formats/conversation-draft.ts';
import { messagesIn } from '../../../shared/formats/message-parts.ts';
import { stepsOf } from '../../../shared/replay/index.ts';

test('counting a list is counting its messages', () => {
  const piece = fc.constantFrom(
    'hello you',
    ' ',
    '\n',
    '<|think|>',
    '<|/think|>',
    '###STOP###',
    '/stop',
    '\\tau 1',
    '\\reward',
    '<function=f>',
    '</function>',
    '<|tool|>',
    '<|/tool|>',
    '<b>',
    '#',
    '<|canvas|>',
    'caf\u00e9 \u3000 x',
  );
  const content = fc.oneof(
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
    fc.constant(null),
    fc.constant(undefined),
    fc.array(
      piece.map((text) => ({ type: 'text', text })),
      { maxLength: 3 },
    ),
  );
  const message = fc.record({
    role: fc.constantFrom('user', 'assistant', 'system', 'tool', 'other', 'constructor'),
    content,
    tool_calls: fc.constantFrom(undefined, [], [{ name: 'f', arguments: {} }]),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(message, fc.constant(null)), { maxLength: 6 }), (list) => {
      const read = JSON.parse(JSON.stringify(list));
      expect(countList(read)).toEqual(countMessages(messagesIn(read)));
    }),
  );
  expect(countList(null)).toEqual(countMessages([]));
});

test('a message without a word is a turn as in the replay, whatever it is written as; a call alone is none', () => {
  const list: Json[] = [
    { role: 'user', content: '' },
    { role: 'assistant', content: null },
    { role: 'user', content: ' \n' },
    { role: 'assistant', content: '', tool_calls: [{ function: { name: 'find', arguments: '{}' } }] },
    { role: 'user' },
    { role: 'system', content: '' },
    { role: 'user', content: '/stop' },
  ];
  expect(countList(list)).toEqual({ messages: 7, turns: 4, userTurns: 3, words: 0 });
  expect(countList(list).turns).toBe(stepsOf(messagesIn(list)).at(-1)?.number);
});
