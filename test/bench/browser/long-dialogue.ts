import { mulberry32, type Random } from '../../../shared/stats/random.ts';

const openers = [
  'i need to',
  'can you',
  'are you sure you',
  'please',
  'actually i want to',
  'thank you, now',
  'i think you',
];
const acts = [
  'change the order',
  'return the lamp',
  'use the gift card',
  'cancel the second item',
  'check the address',
];
const details = [
  '#W2378156',
  'in zip 19122',
  'with the blue one',
  'before friday',
  'for 42 dollars',
  'as i said before',
];
const answers = [
  'I have found the order. Which of the **two items** would you like to exchange?',
  'To go on I need your email address, or your name and zip code.',
  'That comes to $42.10, paid back to the original method:\n\n- lamp, brass\n- desk mat, grey\n\nShall I go ahead?',
  'Done. Is there anything else that I can help with today?',
];

/**
 * One task-oriented conversation in the published shape, seeded: customer and agent in turn, a tool call with its result
 * before every third answer; `turns` counts what is said aloud.
 */
export function longDialogue(turns: number, seed: number): object[] {
  const random = mulberry32(seed);
  const messages: object[] = [];
  for (let turn = 0; turn < turns; turn++) {
    if (turn % 2 === 0) {
      messages.push({ role: 'user', content: said(random) });
      continue;
    }
    if (turn % 3 === 0) messages.push(...lookUp(random, turn));
    messages.push({ role: 'assistant', content: pick(answers, random) });
  }
  return messages;
}

function said(random: Random): string {
  const parts: string[] = [];
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    parts.push(`${pick(openers, random)} ${pick(acts, random)} ${pick(details, random)}`);
  }
  return parts.join(', ');
}

function lookUp(random: Random, turn: number): object[] {
  const id = `call_${turn}`;
  const order = { order_id: pick(details, random), status: 'pending', items: ['lamp', 'desk mat'], total: 42.1 };
  return [
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id, type: 'function', function: { name: 'get_order', arguments: '{"order_id":"#W2378156"}' } }],
    },
    { role: 'tool', tool_call_id: id, name: 'get_order', content: JSON.stringify(order) },
  ];
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)] as T;
}
