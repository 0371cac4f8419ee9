import { LEXICON } from './lexicon.ts';
import { parseTerm, toPattern } from './term-notation.ts';
import { WHITESPACE_CLASS } from './text.ts';

const terms = LEXICON.acknowledgement.map((term) => toPattern(parseTerm(term))).join('|');
const PATTERN = new RegExp(`^[${WHITESPACE_CLASS}]*(${terms})[${WHITESPACE_CLASS}!.,-]*$`, 'du');

/**
 * The acknowledgement that a lowercase turn consists of: one term, then only whitespace, `!`, `.`, `-` or `,`. There
 * is no boundary rule, and nothing but whitespace may precede the term. UTF-16 offsets of the term.
 */
export function findAcknowledgement(low: string): { term: string; start: number; end: number } | null {
  const found = PATTERN.exec(low);
  const span = found?.indices?.[1];
  return found && span ? { term: found[1] as string, start: span[0], end: span[1] } : null;
}

const QUICK = new RegExp(PATTERN.source, 'u');

export function isAcknowledgement(low: string): boolean {
  return QUICK.test(low);
}
