/**
 * Text primitives of the User-Sim Index. The reference scorer splits and trims the way Python does, which is not
 * what JavaScript's `\s`, `trim` and `split` do: U+FEFF is no whitespace here, U+001C-001F and U+0085 are.
 */

/** True when the UTF-16 unit is whitespace (all whitespace lies in the Basic Multilingual Plane). */
export function isWhitespace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  if (unit < 0x85) return false;
  if (unit === 0x85 || unit === 0xa0) return true;
  if (unit < 0x1680) return false;
  if (unit === 0x1680) return true;
  if (unit < 0x2000 || unit > 0x3000) return false;
  return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** The same set for use inside a character class of a regular expression. */
export const WHITESPACE_CLASS = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Whitespace cut off at both ends. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhitespace(text.charCodeAt(start))) start++;
  while (end > start && isWhitespace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** `trim(text) === marker` without copying the text; `marker` must neither begin nor end in whitespace. */
export function equalsTrimmed(text: string, marker: string): boolean {
  let start = 0;
  while (start < text.length && isWhitespace(text.charCodeAt(start))) start++;
  if (!text.startsWith(marker, start)) return false;
  for (let i = start + marker.length; i < text.length; i++) if (!isWhitespace(text.charCodeAt(i))) return false;
  return true;
}

/** Number of maximal runs of non-whitespace. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const space = isWhitespace(text.charCodeAt(i));
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** The maximal runs of non-whitespace, in order; punctuation stays attached. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const space = i === text.length || isWhitespace(text.charCodeAt(i));
    if (!space && start < 0) start = i;
    if (space && start >= 0) {
      words.push(text.slice(start, i));
      start = -1;
    }
  }
  return words;
}
