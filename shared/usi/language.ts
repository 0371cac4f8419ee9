import { withoutMarkup } from './agent-markup.ts';
import { type ConversationKind, keptMessages, type RawMessage } from './clean.ts';
import { PROFILES, type ProfileRules } from './profile.ts';
import { splitWords } from './text.ts';

/** Function words that make up two fifths of ordinary English; few of them are words of other languages. */
const FUNCTION_WORDS = new Set(
  (
    'the to i a and my is it you for of that in on can have be with this not me do what if your are was but at would so we ' +
    "as from or there an will all just like i'm it's don't please they he she which how when has any no yes could been am"
  ).split(' '),
);

/** Below this share of English function words a text of some length is taken for another language. */
export const ENGLISH_FROM = 0.08;
/** Shorter texts are not judged. */
export const JUDGED_FROM_WORDS = 20;
const JUDGED_FROM_LETTERS = 20;

/**
 * Share of English function words among the words of the user turns, 0..1: the term lists are English, and say nothing
 * about other languages. Punctuation around a word is ignored. 0 for 20 letters and more of which most are not Latin:
 * not every script has blanks between words.
 * @returns null when the user turns hold fewer than 20 words.
 */
export function englishShare(
  messages: readonly RawMessage[],
  kind: ConversationKind,
  rules: ProfileRules = PROFILES.published,
): number | null {
  const texts = keptMessages(messages, kind, rules)
    .filter((message) => message.isUser)
    .map(({ text }) => withoutMarkup(text).toLowerCase().replaceAll('\u2019', "'"));
  if (isOtherScript(texts.join(' '))) return 0;
  const words = texts
    .flatMap(splitWords)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
  if (words.length < JUDGED_FROM_WORDS) return null;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
}

function isOtherScript(text: string): boolean {
  // quick for what nearly every text is
  if (!/[^\p{ASCII}\u0080-\u024f\u2000-\u206f]/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters >= JUDGED_FROM_LETTERS && latin < letters / 2;
}

/** Is the share that of another language? Unknown shares are not. */
export function isForeign(share: number | null | undefined): boolean {
  return share !== null && share !== undefined && share < ENGLISH_FROM;
}
