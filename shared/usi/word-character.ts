/**
 * Word characters and boundaries of the User-Sim Index: `[\p{L}\p{N}_]`. Combining marks, emoji, apostrophes and
 * hyphens are no word characters.
 */

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const DECIMAL_DIGIT = /\p{Nd}/u;
const UNDERSCORE = 0x5f;

const NO = 1;
const WORD = 2;
const DIGIT = 3;

/** What is known of each unit of the Basic Multilingual Plane so far; 0 = not asked yet. */
const known = new Uint8Array(0x10000);

function classify(character: string): number {
  if (DECIMAL_DIGIT.test(character)) return DIGIT;
  return character === '_' || LETTER_OR_NUMBER.test(character) ? WORD : NO;
}

function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if ((unit & 0xf800) === 0xd800) return astralClassAt(text, index, unit);
  const cached = known[unit] as number;
  if (cached !== 0) return cached;
  const found = classify(text[index] as string);
  known[unit] = found;
  return found;
}

/** Both halves of a surrogate pair answer for the whole code point; a lone half is no word character. */
function astralClassAt(text: string, index: number, unit: number): number {
  const start = unit >= 0xdc00 ? index - 1 : index;
  const point = start >= 0 ? text.codePointAt(start) : undefined;
  return point === undefined || point < 0x10000 ? NO : classify(String.fromCodePoint(point));
}

/** Is the code point that covers this UTF-16 index a word character? Outside the text: no. */
export function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && classAt(text, index) >= WORD;
}

/** Is the code point that covers this UTF-16 index a decimal digit of any script (Nd)? */
export function isDigitAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && classAt(text, index) === DIGIT;
}

/** Is there a boundary just before `index`: exactly one of the two neighbours is a word character? */
export function isBoundary(text: string, index: number): boolean {
  return isWordAt(text, index - 1) !== isWordAt(text, index);
}

/** End of the run of word characters that begins at `index` (`index` itself when none begins there). */
export function wordRunEnd(text: string, index: number): number {
  let end = index;
  while (end < text.length && classAt(text, end) >= WORD) end++;
  return end;
}

/** Lowercase ASCII letter or ASCII digit. */
export function isLowerAlphanumeric(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

export function isUnderscore(unit: number): boolean {
  return unit === UNDERSCORE;
}
