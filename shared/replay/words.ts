/** English function words and courtesies: they say nothing about what a turn is about. */
const EMPTY_WORDS = new Set(
  (
    'a about all also am an and any are as at be been but by can could did do does for from get got had has have he hello ' +
    'help her hi him his how i if in into is it its just let like me my need no not of ok okay on one or our out please ' +
    'she so some sure thank thanks that the their them then there these they this to up us want was we were what when ' +
    "which will with would yes you your i'd i'm i've it's that's don't can't"
  ).split(' '),
);

const TOKEN = /[\p{L}\p{N}]+(?:[_'’@.:/-][\p{L}\p{N}]+)*/gu;

/** Maximal runs of non-whitespace. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 32 || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029;
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
}

/** Lowercase words and identifiers that carry content, each once, endings of plural and tense cut off. */
export function contentWords(text: string): string[] {
  const found = new Set<string>();
  for (const [token] of text.toLowerCase().replaceAll('’', "'").matchAll(TOKEN)) {
    if (!EMPTY_WORDS.has(token)) found.add(stem(token));
  }
  return [...found];
}

function stem(token: string): string {
  if (token.length < 5 || /\d/.test(token)) return token;
  return token.replace(/(?:'s|ing|ied|ies|ed|es|s|e)$/, '');
}
