const shown = 32;

/** What stands before a hit, cut at its beginning between two words, so that the hit itself is in view. */
export function endOf(text: string): string {
  if (text.length <= shown) return text;
  const end = text.slice(-shown);
  const space = end.search(/\s/);
  return `…${space === -1 ? end : end.slice(space)}`;
}
