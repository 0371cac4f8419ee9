/** A list of texts as Python prints it: `['it\'s', "two"]`; null for anything else. */
export function pythonTexts(text: string): string[] | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return null;
  const token = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,|$)/sy;
  const inside = trimmed.slice(1, -1).trim();
  const texts: string[] = [];
  for (let at = 0; at < inside.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(inside);
    if (!found) return null;
    texts.push(unescaped(found[1] ?? found[2] ?? ''));
    if (found[3] === '' && token.lastIndex < inside.length) return null;
  }
  return texts;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/gs,
    (whole, hex, unicode, char: string | undefined) => {
      if (char !== undefined) return escapes[char] ?? whole;
      return String.fromCharCode(Number.parseInt((hex ?? unicode) as string, 16));
    },
  );
}
