import { expect, it } from 'vitest';
import type { Json } from '../../../shared/domain/json.ts';
import { formatById } from '../../../shared/formats/registry.ts';

const said = [
  { role: 'user', content: 'Hello' },
  { role: 'assistant', content: 'How can I help?' },
];

/** A message that must not be looked at. */
const unread = Object.defineProperty({}, 'content', {
  enumerable: true,
  get: () => {
    throw new Error('a message was derived that nobody asked for');
  },
}) as Json;

it.each([
  ['tau-usi', 'conversation'],
  ['eval-results', 'conversation'],
  ['tau-bench', 'traj'],
])('%s derives no more messages than are asked for', (id, member) => {
  const format = formatById(id);
  const record = { [member]: [...said, unread] } as Json;
  expect(format?.messages(record, 2).map(({ role }) => role)).toEqual(['user', 'agent']);
  expect(() => format?.messages(record)).toThrow('nobody asked for');
});
