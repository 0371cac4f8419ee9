import type { SearchHit } from '../../../shared/contract/outputs.ts';
import { type SearchTerm, type Token, tokensOf } from '../../db/search-query.ts';
import type { SpokenTurn } from './spoken-text.ts';

const context = 60;

/**
 * The first place of the first term that occurs, with what stands around it; null when no term occurs in any turn. Words
 * as they are written are looked for first; only where there is none, the turns are taken apart into words without
 * diacritics, as the index has them.
 */
export function searchHit(turns: readonly SpokenTurn[], terms: readonly SearchTerm[]): SearchHit | null {
  for (const term of terms) {
    for (const find of [plainFinder(term), (text: string) => findTerm(tokensOf(text), term)]) {
      for (const { position, text } of turns) {
        const found = find(text);
        if (found) return { position, ...excerpt(text, found.start, found.end) };
      }
    }
  }
  return null;
}

const inWord = '[\\p{L}\\p{N}\\p{Co}\\p{M}]';

/** Finds a term as it stands, upper and lower case alike. Tokens are letters and digits alone. */
function plainFinder({ tokens, prefix }: SearchTerm) {
  const first = tokens[0] ?? '';
  const words = tokens.join('[^\\p{L}\\p{N}\\p{Co}\\p{M}]+');
  const here = new RegExp(`(?<!${inWord})${words}${prefix ? `${inWord}*` : `(?!${inWord})`}`, 'iuy');
  return (text: string) => {
    const lower = text.toLowerCase();
    if (lower.length !== text.length) return null;
    for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + 1)) {
      here.lastIndex = at;
      if (here.test(text)) return { start: at, end: here.lastIndex };
    }
    return null;
  };
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
