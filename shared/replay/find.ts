import type { Step } from './step.ts';

/** A hit inside a piece: UTF-16 offsets in the text that is searched. */
export interface Match {
  column: number;
  step: number;
  piece: string;
  start: number;
  end: number;
  /** True when the hit lies in a fold, which must be opened to be seen. */
  folded: boolean;
}

const MOST_MATCHES = 5000;

/**
 * Finds words in a column, in order, ignoring case. Speech, notes and the text of folds are searched; a call's name,
 * arguments and result are searched as `foldText`.
 */
export function findIn(steps: readonly Step[], query: string, column: number): Match[] {
  const wanted = query.trim();
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  const matches: Match[] = [];
  for (const step of steps) {
    for (const piece of step.pieces) {
      for (const { text, folded } of searched(piece)) {
        for (const hit of text.matchAll(pattern)) {
          matches.push({
            column,
            step: step.index,
            piece: piece.id,
            start: hit.index,
            end: hit.index + hit[0].length,
            folded,
          });
          if (matches.length >= MOST_MATCHES) return matches;
        }
      }
    }
  }
  return matches;
}

function searched(piece: Step['pieces'][number]): { text: string; folded: boolean }[] {
  if (piece.kind === 'speech') return [{ text: piece.text, folded: false }];
  if (piece.kind === 'note') return [{ text: piece.text, folded: false }];
  if (piece.kind === 'tool') return [{ text: foldText(piece), folded: true }];
  return [{ text: piece.text, folded: true }];
}

/** What an open tool fold shows: arguments, an empty line, the result. */
export function foldText(fold: { name: string; arguments: string; result: string | null }): string {
  return [fold.name, fold.arguments, fold.result ?? ''].filter((part) => part !== '').join('\n');
}
