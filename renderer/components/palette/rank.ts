/**
 * How well a command fits what was typed, from 1 to 0 (not at all): the words it begins with, its beginning, beginnings of its words, a part of it, or at
 * last its letters in this order, for those who leave some out.
 */
export function rank(command: string, typed: string): number {
  const [text, wanted] = [plain(command), plain(typed)];
  if (`${text} `.startsWith(`${wanted} `)) return 1;
  if (text.startsWith(wanted)) return 0.9;
  const words = text.split(/[\s.,:]+/);
  if (wanted.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 0.8;
  if (text.includes(wanted)) return 0.5;
  return inOrder(text, wanted.replaceAll(' ', '')) ? 0.1 : 0;
}

const plain = (text: string) => text.trim().toLowerCase();

function inOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
