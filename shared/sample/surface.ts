import type { Draw } from './draw.ts';

/** How a person types. */
export interface Typing {
  lower: boolean;
  apostrophes: boolean;
  /** Typos per word. */
  typos: number;
  shorthand: number;
  shout: number;
}

const shorthand: [RegExp, string][] = [
  [/\byou\b/g, 'u'],
  [/\byour\b/g, 'ur'],
  [/\bplease\b/g, 'pls'],
  [/\bbecause\b/g, 'bc'],
  [/\bthanks\b/g, 'thx'],
  [/\bright now\b/g, 'rn'],
  [/\breally\b/g, 'rly'],
  [/\bdifferent\b/g, 'diff'],
  [/\band\b/g, '&'],
];

/** Codes, mail addresses and numbers are typed with care even by careless people. */
const careful = (word: string) => /[\d@_#]/.test(word) || word.length < 4;

function slip(word: string, draw: Draw): string {
  const at = 1 + draw.int(word.length - 2);
  const [a, b] = [word.charAt(at), word.charAt(at + 1)];
  const kind = draw.int(4);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at) + a + a + word.slice(at + 1);
  return word.slice(0, at) + b + a + word.slice(at + 2);
}

const sentenceCase = (text: string) =>
  text
    .replace(/(^|[.!?]\s+)(\p{Ll})(?!\S*[\d@_])/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase())
    .replace(/\bi\b/g, 'I');

/** Types `text` as a person would. */
export function typed(text: string, typing: Typing, draw: Draw): string {
  let out = typing.lower
    ? text.replace(/\S+/g, (word) => (/[\d@_#]/.test(word) ? word : word.toLowerCase()))
    : sentenceCase(text);
  if (!typing.apostrophes) out = out.replace(/(?<=\p{L})'(?=\p{L})/gu, '');
  for (const [long, short] of shorthand) if (draw.chance(typing.shorthand)) out = out.replace(long, short);
  out = out.replace(/\S+/g, (word) =>
    !careful(word) && draw.chance(typing.typos) ? word.replace(/\p{L}{4,}/u, (letters) => slip(letters, draw)) : word,
  );
  if (typing.lower) out = out.replace(/\.$/, '');
  return draw.chance(typing.shout) ? out.toUpperCase() : out;
}
