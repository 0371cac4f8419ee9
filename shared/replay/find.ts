import { plainPattern } from '../domain/plain-pattern.ts';
import type { Fold, Piece, Step } from './step.ts';

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
 * Finds words in a column, in order, ignoring case. Speech, notes and the text of folds are searched; a call's arguments
 * and result are searched as `foldText` lays them out, a message without a word as what is shown in its place.
 */
export function findIn(steps: readonly Step[], query: string, column: number, unsaid = ''): Match[] {
  const wanted = query.trim();
  if (wanted === '') return [];
  const pattern = new RegExp(plainPattern(wanted).replace(/\s+/g, '\\s+'), 'giu');
  const matches: Match[] = [];
  for (const step of steps) {
    for (const piece of step.pieces) {
      for (const { text, folded } of searched(piece, unsaid)) {
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

function searched(piece: Piece, unsaid: string): { text: string; folded: boolean }[] {
  if (piece.kind === 'speech') return [{ text: piece.text === '' ? unsaid : piece.text, folded: false }];
  if (piece.kind === 'note') return [{ text: piece.text, folded: false }];
  return [{ text: foldText(piece), folded: true }];
}

const texts = new WeakMap<Fold, string>();

/** What an open fold shows: reasoning as it is; a call as name, arguments and result, JSON laid out. */
export function foldText(fold: Fold): string {
  if (fold.kind !== 'tool') return fold.text;
  const known = texts.get(fold);
  if (known !== undefined) return known;
  const parts = [fold.name, laidOut(fold.arguments), laidOut(fold.result ?? '')];
  const text = parts.filter((part) => part !== '').join('\n');
  texts.set(fold, text);
  return text;
}

const LONGEST_LAID_OUT = 50_000;

function laidOut(text: string): string {
  if (text.length > LONGEST_LAID_OUT || !/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
