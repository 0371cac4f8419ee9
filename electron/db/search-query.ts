/** One thing to find: words that follow each other. The last of a query may be the beginning of a word. */
export interface SearchTerm {
  tokens: string[];
  prefix: boolean;
}

/** A word of a text, folded as the index folds it, with its place in UTF-16 units. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** Words as SQLite's unicode61 tokenizer sees them: without case and diacritics. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    word: word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Shorter beginnings match whole words only: they would match a good part of all words. */
const shortestBeginning = 3;

/**
 * What a person typed: words (all must occur) and "phrases". A word still being typed matches as a beginning.
 * @returns empty for a query without any word in it
 */
export function parseQuery(query: string): SearchTerm[] {
  const parts = [...query.matchAll(/"([^"]*)"?|[^\s"]+/g)];
  const terms = parts.map(([part, phrase]) => {
    const tokens = tokensOf(phrase ?? part).map(({ word }) => word);
    const typing = phrase === undefined && query.endsWith(part);
    return { tokens, prefix: typing && (tokens.at(-1)?.length ?? 0) >= shortestBeginning };
  });
  return terms.filter(({ tokens }) => tokens.length > 0);
}

/** The FTS5 expression of these terms. Tokens are letters and digits alone, so nothing in it can be an operator. */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms.map(({ tokens, prefix }) => `"${tokens.join(' ')}"${prefix ? '*' : ''}`).join(' AND ');
}
