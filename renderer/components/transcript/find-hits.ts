import type { Match, Step } from '../../../shared/replay/index.ts';
import type { Decoration, Decorations } from './decorations.ts';

export interface FindHits {
  /** By message position, in offsets of the raw content. */
  turns: Decorations;
  /** By piece, in offsets of the text of the open fold. */
  folds: ReadonlyMap<string, readonly Decoration[]>;
}

/** The matches of one conversation as decorations. */
export function findHits(matches: readonly Match[], current: Match | null, steps: readonly Step[]): FindHits {
  const turns = new Map<number, Decoration[]>();
  const folds = new Map<string, Decoration[]>();
  for (const match of matches) {
    const piece = steps[match.step]?.pieces.find(({ id }) => id === match.piece);
    const decoration = { kind: 'find' as const, current: match === current };
    if (piece?.kind === 'speech') {
      const [start, end] = [piece.start + match.start, piece.start + match.end];
      add(turns, piece.position, { ...decoration, start, end });
    } else if (piece) {
      add(folds, piece.id, { ...decoration, start: match.start, end: match.end });
    }
  }
  return { turns, folds };
}

function add<Key>(lists: Map<Key, Decoration[]>, key: Key, decoration: Decoration): void {
  const list = lists.get(key);
  if (list) list.push(decoration);
  else lists.set(key, [decoration]);
}
