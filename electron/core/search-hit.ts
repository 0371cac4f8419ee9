import type { SearchHit } from '../../shared/contract/outputs.ts';
import { type SearchTerm, type Token, tokensOf } from '../db/search-query.ts';
import type { SpokenTurn } from './spoken-text.ts';

const context = 60;

/** The first place of the first term that occurs, with what stands around it; null when no term occurs in any turn. */
export function searchHit(turns: readonly SpokenTurn[], terms: readonly SearchTerm[]): SearchHit | null {
  for (const term of terms) {
    for (const { position, text } of turns) {
      const found = findTerm(tokensOf(text), term);
      if (found) return { position, ...excerpt(text, found.start, found.end) };
    }
  }
  return null;
}

function findTerm(words: readonly Token[], { tokens, prefix }: SearchTerm): { start: number; end: number } | null {
  const last = tokens.length - 1;
  const matches = (word: string | undefined, at: number) =>
    at === last && prefix ? (word?.startsWith(tokens[at] as string) ?? false) : word === tokens[at];
  const start = words.findIndex((_, i) => tokens.every((_token, at) => matches(words[i + at]?.word, at)));
  if (start < 0) return null;
  return { start: (words[start] as Token).start, end: (words[start + last] as Token).end };
}

function excerpt(text: string, start: number, end: number): Omit<SearchHit, 'position'> {
  const before = text.slice(Math.max(0, start - context), start);
  const after = text.slice(end, end + context);
  const oneLine = (part: string) => part.replace(/\s+/g, ' ');
  return {
    before: (start > context ? '\u2026' : '') + oneLine(before),
    match: oneLine(text.slice(start, end)),
    after: oneLine(after) + (end + context < text.length ? '\u2026' : ''),
  };
}
