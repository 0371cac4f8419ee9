import { restsAfter, type Step } from '../../../shared/replay/index.ts';

const LINE = 24;
const TURN_PADDING = 16;
/** One line of a closed fold with the space below it. */
export const FOLD = 28;

/** Characters in a line of one, two or three columns. */
const CHARACTERS = [62, 46, 28] as const;

/** Height in pixels that each row of so many columns will take; guesses until they are drawn. */
export function* rowHeights(
  columns: readonly (readonly Step[])[],
  rows: readonly { cells: readonly (number | null)[] }[],
): Generator<void, Float64Array> {
  const characters = CHARACTERS[columns.length - 1] ?? CHARACTERS[2];
  const heights = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    let height = LINE;
    for (let column = 0; column < columns.length; column++) {
      const step = columns[column]?.[rows[row]?.cells[column] ?? -1];
      if (step) height = Math.max(height, stepHeight(step, characters));
    }
    heights[row] = height;
    if (restsAfter(row)) yield;
  }
  return heights;
}

/** Height in pixels that a step will take in a column of so many characters a line; a guess until it is drawn. */
export function stepHeight(step: Step, characters: number = CHARACTERS[0]): number {
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
  return Math.max(1, Math.ceil(text.length / characters)) + breaks;
}
