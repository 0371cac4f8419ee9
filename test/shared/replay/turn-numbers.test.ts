import { expect, test } from 'vitest';
import type { Message, Part, Role } from '../../../shared/domain/conversation.ts';
import { turnNumbers } from '../../../shared/replay/index.ts';

const message = (position: number, role: Role, ...parts: Part[]): Message =>
  ({ position, role, at: null, parts }) as Message;
const text = (words: string): Part => ({ kind: 'text', text: words, start: 0 }) as Part;

test('what is said has a number in order, by the position of its message; notes, reasoning and calls count for none', () => {
  const numbers = turnNumbers([
    message(0, 'system', text('You are an agent.')),
    message(1, 'agent', { kind: 'note', label: 'canvas', text: 'task' } as Part),
    message(2, 'agent', text('Hi!')),
    message(3, 'user', text('Hello')),
    message(4, 'agent', { kind: 'reasoning', text: 'Look it up.' } as Part),
    message(5, 'agent', text('One moment.')),
    message(6, 'user', text('please')),
  ]);
  expect([...numbers]).toEqual([
    [2, 1],
    [3, 2],
    [5, 3],
    [6, 4],
  ]);
});
