import { expect, it } from 'vitest';
import { nextTurns } from '../../../shared/blinding/next-turns.ts';
import type { BlindMessage } from '../../../shared/domain/work.ts';

const talk = (...texts: string[]): BlindMessage[] =>
  texts.map((text, position) => ({
    position,
    role: text.startsWith('agent') ? 'agent' : 'user',
    parts: [{ kind: 'text', text }],
  }));
const said = (messages: readonly BlindMessage[]) =>
  messages.map(({ parts: [part] }) => (part && 'text' in part ? part.text : ''));

function split(...conversations: BlindMessage[][]) {
  const { context, turns } = nextTurns(conversations);
  return [said(context), ...turns.map(said)];
}

it('shares what is equal word by word, and shows the user turn after it', () => {
  expect(split(talk('agent: hi', 'help', 'agent: sure', 'x'), talk('agent: hi', 'help', 'agent: sure', 'y'))).toEqual([
    ['agent: hi', 'help', 'agent: sure'],
    ['x'],
    ['y'],
  ]);
});

it('shares nothing where the first turns differ, and nothing that an agent alone answers differently', () => {
  expect(split(talk('one', 'agent: a'), talk('two', 'agent: b'))).toEqual([[], ['one'], ['two']]);
  expect(split(talk('agent: hi', 'help', 'agent: a', 'x'), talk('agent: hi', 'help', 'agent: b', 'y'))).toEqual([
    ['agent: hi'],
    ['help'],
    ['help'],
  ]);
});

it('counts positions of a turn from 0, so that they say nothing about the record', () => {
  const { turns } = nextTurns([talk('agent: hi', 'a'), talk('agent: hi', 'b')]);
  expect(turns.map(([turn]) => turn?.position)).toEqual([0, 0]);
});
