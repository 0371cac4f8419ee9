import type { Message } from '../../../shared/domain/conversation.ts';

export interface SpokenTurn {
  position: number;
  text: string;
}

/** What user and agent say to each other: what can be searched. Reasoning, tools, notes and protocol are left out. */
export function spokenTurns(messages: readonly Message[]): SpokenTurn[] {
  return messages
    .filter(({ role }) => role === 'user' || role === 'agent')
    .map(({ position, parts }) => ({
      position,
      text: parts
        .map((part) => (part.kind === 'text' ? part.text : ''))
        .join(' ')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
}

/** A word of its own between turns, so that no phrase is found across two of them. U+E000 is for private use. */
export const turnSeparator = ' \uE000 ';
