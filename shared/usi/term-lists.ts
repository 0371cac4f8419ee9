import { LEXICON, SCANNED_LISTS, type ScannedList } from './lexicon.ts';
import type { ProfileRules } from './profile.ts';
import { type OnHit, scanTerms } from './term-scan.ts';
import { buildTrie, type TermTrie } from './term-trie.ts';

const scanned = Object.fromEntries(SCANNED_LISTS.map((name) => [name, LEXICON[name]]));

/** Built once for each reading of open ends, when first asked for. */
const tries = new Map<boolean, TermTrie>();

function trieFor(openEnds: boolean): TermTrie {
  let trie = tries.get(openEnds);
  if (!trie) {
    trie = buildTrie(scanned, openEnds);
    tries.set(openEnds, trie);
  }
  return trie;
}

/** One bit for each list of `SCANNED_LISTS`. */
export const LIST_BIT = Object.fromEntries(SCANNED_LISTS.map((name, i) => [name, 1 << i])) as Record<
  ScannedList,
  number
>;

/** The lists that hit a lowercase turn, as a sum of `LIST_BIT`. */
export function listsHit(low: string, rules: ProfileRules): number {
  let bits = 0;
  findTerms(low, rules, (end) => {
    bits |= 1 << end.list;
  });
  return bits;
}

/** Every hit of every scanned list in a lowercase turn; `end.list` is an index of `SCANNED_LISTS`. */
export function findTerms(low: string, rules: ProfileRules, onHit: OnHit): void {
  const text = rules.foldApostrophes ? low.replaceAll('\u2019', "'") : low;
  scanTerms(trieFor(rules.openEnds), text, onHit);
}

/** The one question label of a turn: push-back before clarification before information. */
export function questionList(bits: number): ScannedList | null {
  if (bits & LIST_BIT.pushback_question) return 'pushback_question';
  if (bits & LIST_BIT.clarify_question) return 'clarify_question';
  return bits & LIST_BIT.info_question ? 'info_question' : null;
}
