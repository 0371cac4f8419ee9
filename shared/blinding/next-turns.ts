import type { BlindMessage } from '../domain/work.ts';

/**
 * What two conversations of one task have in common at their beginning, word by word, and the user turn that each goes on
 * with: two conversations that were not branched from one another share the agent's greeting at most, often nothing.
 */
export function nextTurns(conversations: readonly (readonly BlindMessage[])[]): {
  context: BlindMessage[];
  turns: BlindMessage[][];
} {
  const [first = [], ...others] = conversations;
  const same = (i: number) => others.every((each) => textOf(each[i]) === textOf(first[i]));
  let shared = 0;
  for (let i = 0; i < first.length && same(i); i++) {
    // A user turn follows on every side, or this is as far as they go together.
    if (conversations.every((each) => each[i + 1]?.role === 'user')) shared = i + 1;
  }
  const turns = conversations.map((each) => {
    const turn = each.slice(shared).find(({ role }) => role === 'user');
    return turn ? [{ ...turn, position: 0 }] : [];
  });
  return { context: first.slice(0, shared), turns };
}

const textOf = (message: BlindMessage | undefined): string =>
  message === undefined ? '' : JSON.stringify([message.role, message.parts]);
