import { counted } from '../plural.ts';

export const transcript = {
  printedPart: (first: string, last: string, all: string) =>
    `Printed here are rows ${first} to ${last} of ${all}, from what was on screen on. An export holds all of them.`,
  customer: 'Customer',
  agent: 'Agent',
  systemPrompt: (words: string) => `System prompt, ${words} words`,
  reasoning: (words: string) => `Reasoning, ${words} words`,
  foldedTurn: (turn: number, words: string) => `Turn ${turn}, agent, ${words} words`,
  result: 'result',
  unsaid: '(empty message)',
  noResult: 'no result in the record',
  nothing: 'nothing',
  failed: 'failed',
  error: (text: string) => `error: ${text}`,
  entries: (n: number) => counted(n, 'entry', 'entries'),
  cut: (n: number) => `… ${counted(n, 'more character', 'more characters')}`,
  find: 'Find in the conversation',
  findIn: 'Find in the conversations',
  found: (at: number, n: number) => `${at} of ${n}`,
  foundNone: 'not found',
  findNext: 'Next hit',
  findPrevious: 'Previous hit',
  findClose: 'Close search',
  copy: 'Copy this turn with its reference',
  copied: (turn: number, source: string | null) =>
    `Turn ${turn}${source === null ? '' : ` of ${source}`} copied with its reference`,
  notCopied: 'The clipboard cannot be written here. Select the text and copy it by hand.',
  turn: (turn: number) => `turn ${turn}`,
  table: (columns: readonly string[]) => ['Table', columns.join(', ')].filter(Boolean).join(': '),
};
