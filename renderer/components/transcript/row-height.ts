import { type Step, spokenText } from '../../../shared/replay/index.ts';

const LINE = 24;
const TURN_PADDING = 16;
const FOLD = 28;
const known = new WeakMap<Step, { lines: number; folds: number }>();

/** Height in pixels that a step will take in a column of so many characters a line; a guess until it is drawn. */
export function stepHeight(step: Step, characters: number): number {
  let shape = known.get(step);
  if (!shape) {
    const text = spokenText(step);
    const folds = step.pieces.filter(({ kind }) => kind !== 'speech').length;
    const lines =
      text === '' ? 0 : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 52)), 0);
    shape = { lines, folds };
    known.set(step, shape);
  }
  const lines = Math.ceil((shape.lines * 52) / Math.max(20, characters));
  return shape.folds * FOLD + (shape.lines === 0 ? 0 : lines * LINE + TURN_PADDING);
}
