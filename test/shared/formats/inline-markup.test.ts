import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../shared/domain/conversation.ts';
import { inlineParts } from '../../../shared/formats/inline-markup.ts';

const kinds = (parts: Part[]) => parts.map(({ kind }) => kind);

/** Markup as formats.md describes it; where it begins and ends as usi.md section 2 cuts it out. */
describe('inline markup', () => {
  test('reasoning, call and result become parts of their own between speech', () => {
    const content =
      '<|think|>check policy<|/think|>Let me look.<function=get_order><parameter=id>#W1</parameter><parameter=full>yes</parameter></function><|tool|>Error: none<|/tool|>Sorry.';
    expect(inlineParts(content, 'agent')).toEqual([
      { kind: 'reasoning', text: 'check policy' },
      { kind: 'text', text: 'Let me look.', start: 31 },
      { kind: 'tool-call', name: 'get_order', arguments: '{"id":"#W1","full":"yes"}', callId: null, by: 'agent' },
      { kind: 'tool-result', name: null, text: 'Error: none', callId: null, error: true },
      { kind: 'text', text: 'Sorry.', start: content.indexOf('Sorry.') },
    ]);
  });

  test('a body without parameters is kept as it stands', () => {
    expect(inlineParts('<function=find>{"id": 3}</function>', 'agent')).toEqual([
      { kind: 'tool-call', name: 'find', arguments: '{"id": 3}', callId: null, by: 'agent' },
    ]);
  });

  test.each([
    ['<|think|>never closed', ['text']],
    ['<|tool|>never closed', ['text']],
    ['before <function=f>never closed', ['text', 'tool-call']],
    ['<|THINK|>x<|/THINK|>', ['text']],
    ['a <b> c ## d', ['text']],
    ['', []],
    ['  \n ', []],
  ])('%j', (content, expected) => {
    expect(kinds(inlineParts(content, 'agent'))).toEqual(expected);
  });

  test('interface blocks are notes', () => {
    expect(inlineParts('<|canvas|>task 3<|/canvas|>Hi', 'agent')).toEqual([
      { kind: 'note', label: 'canvas', text: 'task 3' },
      { kind: 'text', text: 'Hi', start: 27 },
    ]);
    expect(kinds(inlineParts('<|survey|>{"q": 1}', 'agent'))).toEqual(['note']);
  });

  test.each(['\\tau task_index:3', '\\reward', ' /stop\n'])('%j is protocol for people only', (content) => {
    expect(kinds(inlineParts(content, 'user'))).toEqual(['protocol']);
    expect(kinds(inlineParts(content, 'agent'))).toEqual(['text']);
  });

  test("a simulator's stop marker inside its last line is no speech", () => {
    expect(inlineParts('Thanks, bye. ###STOP###', 'user')).toEqual([
      { kind: 'text', text: 'Thanks, bye.', start: 0 },
      { kind: 'protocol', text: '###STOP###' },
    ]);
    expect(kinds(inlineParts('###STOP###', 'user'))).toEqual(['protocol']);
  });

  test('system texts are not looked into', () => {
    expect(kinds(inlineParts('use <function=x> to call', null))).toEqual(['text']);
  });

  test('text parts are exact stretches of the content, in order', () => {
    const piece = fc.constantFrom(
      '<|think|>', '<|/think|>', '<function=f>', '</function>', '<|tool|>', '<|/tool|>', '<|canvas|>', '<|/canvas|>',
      '###STOP###', 'hi', ' ', '\n', '<', '#', 'é🙂',
    ); // biome-ignore format: one list
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('user' as const, 'agent' as const),
        (pieces, by) => {
          const content = pieces.join('');
          let last = 0;
          for (const part of inlineParts(content, by)) {
            if (part.kind !== 'text') continue;
            expect(content.slice(part.start, part.start + part.text.length)).toBe(part.text);
            expect(part.start).toBeGreaterThanOrEqual(last);
            expect(part.text.trim()).not.toBe('');
            last = part.start + part.text.length;
          }
        },
      ),
    );
  });
});
