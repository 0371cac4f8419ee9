import type { TermEnd, TermTrie } from './term-trie.ts';
import { isBoundary, isWordAt } from './word-character.ts';

/** Called for every term that hits; several terms, and several spellings of one term, may hit at one start. */
export type OnHit = (end: TermEnd, from: number, to: number) => void;

const SPACE = 0x20;
const QUESTION_MARK = 0x3f;

/**
 * Finds the places where a term stands with a word boundary at both ends, trying every way it can match.
 * `text` must be lowercase. Linear in the text but for bounded `any` forms (at most 30 characters each).
 */
export function scanTerms(trie: TermTrie, text: string, onHit: OnHit): void {
  const { edges, symbols, width, ends } = trie;
  /** Per open-ended term the index before which no new start needs trying: the line was searched already. */
  let searched: Map<RegExp, number> | null = null;
  let before = false;
  for (let from = 0; from < text.length; from++) {
    const word = isWordAt(text, from);
    if (!word || before) {
      before = word;
      continue;
    }
    before = true;
    let node = 0;
    for (let at = from; at < text.length; ) {
      const unit = text.charCodeAt(at++);
      const symbol = unit < 128 ? (symbols[unit] as number) : 0;
      node = symbol === 0 ? 0 : (edges[node * width + symbol] as number);
      if (node === 0) break;
      const found = ends[node];
      if (found === undefined) continue;
      for (const end of found) {
        if (end.rest === null) {
          if (endsWell(text, at, trie.openEnds)) onHit(end, from, at);
          continue;
        }
        if (end.unbounded) {
          searched ??= new Map();
          if (at < (searched.get(end.rest) ?? 0)) continue;
          searched.set(end.rest, lineEnd(text, at));
        }
        end.rest.lastIndex = at;
        if (end.rest.test(text)) onHit(end, from, end.rest.lastIndex);
      }
    }
  }
}

function endsWell(text: string, at: number, openEnds: boolean): boolean {
  if (isBoundary(text, at)) return true;
  const last = text.charCodeAt(at - 1);
  return openEnds && (last === SPACE || last === QUESTION_MARK);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
