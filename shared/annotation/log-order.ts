import type { Revision } from '../domain/annotation.ts';

/** Order by code point, as SQLite orders UTF-8 text; JavaScript's `<` would order by UTF-16 unit. */
export function compareText(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The order of the log: (Lamport number, author, id). Clocks play no part, so a wrong one changes nothing. */
export function compareRevisions(a: Revision, b: Revision): number {
  return a.lamport - b.lamport || compareText(a.author, b.author) || compareText(a.id, b.id);
}

/** The same entries in the order of the log. */
export function inLogOrder(revisions: readonly Revision[]): Revision[] {
  return [...revisions].sort(compareRevisions);
}
