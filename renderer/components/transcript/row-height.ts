import type { Step } from '../../../shared/replay/index.ts';

const LINE = 24;
const TURN_PADDING = 16;
/** One line of a closed fold with the space below it. */
export const FOLD = 28;

/** Height in pixels that a step will take in a column of so many characters a line; a guess until it is drawn. */
export function stepHeight(step: Step, characters: number): number {
  let height = 0;
  for (const piece of step.pieces) {
    if (piece.kind === 'speech') height += linesOf(piece.text, characters) * LINE + TURN_PADDING;
    else height += FOLD;
  }
  return height;
}

/** Cheap on purpose: it is asked for every row of a long conversation before the first is drawn. */
function linesOf(text: string, characters: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return Math.ceil(text.length / characters) + breaks;
}
