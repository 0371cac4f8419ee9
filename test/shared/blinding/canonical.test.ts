import { describe, expect, it } from 'vitest';
import { canonicalConversation } from '../../../shared/blinding/canonical.ts';
import { scanLeaks } from '../../../shared/blinding/leaks.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import { messagesIn } from '../../../shared/formats/message-parts.ts';

const shown = { agentTurns: 'shown', tools: 'shown' } as const;
const plain = (messages: readonly Message[], redactions: string[] = []) =>
  canonicalConversation(messages, shown, redactions);

describe('the one shape of a blind conversation', () => {
  const inline = messagesIn([
    { role: 'user', content: '\\tau task_index: 3' },
    { role: 'system', content: 'You are an agent.' },
    { role: 'user', content: 'cafe\u0301 booking\r\nplease ###STOP###' },
    {
      role: 'assistant',
      content: '<|think|>hm<|/think|>Sure<function=get_user><parameter=id>7</parameter></function>',
      timestamp: '2026-01-01T00:00:00Z',
    },
    { role: 'assistant', content: '<|tool|>{"a": 1}<|/tool|><|canvas|>x' },
  ]);
  const calls = messagesIn([
    { role: 'user', content: 'caf\u00e9 booking\nplease' },
    {
      role: 'assistant',
      content: 'Sure',
      tool_calls: [{ id: 'c', function: { name: 'get_user', arguments: '{"id": "7"}' } }],
    },
    { role: 'tool', name: 'get_user', tool_call_id: 'c', content: '{"a":1}' },
  ]);

  it('is the same for inline markup and for tool messages', () => {
    const { messages } = plain(inline);
    expect(messages).toEqual(plain(calls).messages);
    expect(messages.map(({ role }) => role)).toEqual(['user', 'agent', 'tool']);
    expect(messages.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(JSON.stringify(messages)).not.toMatch(/STOP|tau|think|canvas|2026|system/);
  });

  it('keeps the way back for the coordinator alone', () => {
    expect(plain(inline).positions).toEqual([2, 3, 4]);
  });

  it('hides agents and tools where the study says so, on every side', () => {
    const quiet = canonicalConversation(inline, { agentTurns: 'hidden', tools: 'hidden' });
    expect(quiet.messages.map(({ role }) => role)).toEqual(['user']);
  });

  it('blots out what the scan found and a person decided', () => {
    expect(JSON.stringify(plain(calls, ['booking']).messages)).toContain('caf\u00e9 ▮▮▮');
  });
});

describe('the leak scan', () => {
  const scan = (...texts: string[]) =>
    scanLeaks(
      texts.map((text, position) => ({
        position,
        role: position % 2 === 0 ? 'user' : 'agent',
        parts: [{ kind: 'text', text }],
      })),
      {
        labels: ['persona-8b'],
        instruction: 'You want to change the flight to Boston on Friday because your sister is getting married there.',
        longestHuman: 5,
      },
    ).map(({ code, position, excerpt }) => [code, position, excerpt]);

  it.each([
    ['As an AI language model I cannot', [['says_model', 0, 'As an AI']]],
    ['I am GPT-4o and happy', [['model_name', 0, 'GPT-4o']]],
    ['bye ## STOP ##', [['stop_marker', 0, '## STOP ##']]],
    ['hello from Persona-8B', [['source_label', 0, 'Persona-8B']]],
    ['hi there', []],
  ])('%s', (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  it('finds a customer who reads out the task, and one who talks far more than any human', () => {
    const copied = scan('you want to change the flight to boston on friday because your sister is busy').map(
      ([code]) => code,
    );
    expect(copied).toContain('task_text');
    expect(
      scan('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
    ).toEqual([['length', -1, '16 words; no human wrote more than 5']]);
  });
});
